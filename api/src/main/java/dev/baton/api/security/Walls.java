package dev.baton.api.security;

import dev.baton.api.refusal.ProblemWriter;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.conversation.FindConversationByToken;
import dev.baton.store.session.ReadSession;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The outer wall: which addresses need which kind of credentials. Rights are checked behind it, by {@link WhoMay}. */
@Configuration(proxyBeanMethods = false)
class Walls {
    @Bean
    SecurityFilterChain wall(
            HttpSecurity http,
            FindConversationByToken conversations,
            ReadSession sessions,
            SessionCookie cookie,
            ProblemWriter problems,
            InstantSource time) {
        Credentials credentials = new Credentials(conversations, sessions, cookie, problems, time);
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(Walls::headers)
                .addFilterBefore(credentials, AnonymousAuthenticationFilter.class)
                .exceptionHandling(e -> e.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(response, Refusal.NOT_SIGNED_IN))
                        .accessDeniedHandler(
                                (request, response, denied) -> problems.write(response, Refusal.NOT_ALLOWED)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.POST,
                                "/api/v1/conversations",
                                "/api/v1/conversations/continuation",
                                "/api/v1/session")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/v1/sites/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/v1/sites/*/questions")
                        .permitAll()
                        .requestMatchers("/api/v1/conversations", "/api/v1/conversations/**")
                        .hasRole("CUSTOMER")
                        .requestMatchers("/api/**")
                        .hasRole("TEAM")
                        .anyRequest()
                        .permitAll())
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        // who may frame a page is said by its content policy, which pages set themselves
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                .contentSecurityPolicy(
                        csp -> csp.policyDirectives(
                                "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'"))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(p -> p.policy("camera=(), microphone=(), geolocation=()"))
                .crossOriginResourcePolicy(
                        c -> c.policy(CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN));
    }

    /** Requests are measured as a whole; a figure for each filter of the wall cost more than the wall itself. */
    @Bean
    static SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** What the firewall finds too strange to route is a bad request like any other. */
    @Bean
    RequestRejectedHandler rejected(ProblemWriter problems) {
        return (request, response, rejected) -> problems.write(response, Refusal.INVALID_INPUT);
    }

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder(10);
    }
}
