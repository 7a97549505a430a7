package dev.baton.api.security;

import dev.baton.api.refusal.ProblemWriter;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.conversation.FindConversationByToken;
import dev.baton.store.session.ReadSession;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads who asks: customers by bearer token on their own addresses, the team by session cookie on all others. A request of the
 * team that changes something needs the session's CSRF token. Who shows nothing good stays nobody.
 */
final class Credentials extends OncePerRequestFilter {
    private static final String CUSTOMERS = "/api/v1/conversations";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final FindConversationByToken conversations;
    private final ReadSession sessions;
    private final SessionCookie cookie;
    private final ProblemWriter problems;
    private final InstantSource time;

    Credentials(
            FindConversationByToken conversations,
            ReadSession sessions,
            SessionCookie cookie,
            ProblemWriter problems,
            InstantSource time) {
        this.conversations = conversations;
        this.sessions = sessions;
        this.cookie = cookie;
        this.problems = problems;
        this.time = time;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (path.equals(CUSTOMERS) || path.startsWith(CUSTOMERS + "/")) {
            signInCustomer(request);
        } else if (path.startsWith("/api/")) {
            String token = cookie.read(request).orElse(null);
            if (token != null && signInTeam(token) && changes(request) && !csrf(request, token)) {
                problems.write(response, Refusal.CSRF_TOKEN_INVALID);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private void signInCustomer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            conversations
                    .byTokenHash(Tokens.sha256(header.substring(7).strip()))
                    .ifPresent(id -> signIn(new CustomerOf(id), "ROLE_CUSTOMER"));
        }
    }

    private boolean signInTeam(String token) {
        TeamMember member = member(token);
        if (member == null) {
            return false;
        }
        signIn(member, "ROLE_TEAM");
        return true;
    }

    private @Nullable TeamMember member(String token) {
        byte[] hash = Tokens.sha256(token);
        return sessions.read(hash, time.instant())
                .map(s -> new TeamMember(
                        s.agentId(),
                        s.login(),
                        s.displayName(),
                        s.role(),
                        HexFormat.of().formatHex(hash)))
                .orElse(null);
    }

    /** Signing in is not one of them: it takes JSON, which a foreign page cannot send, and may replace a stale session. */
    private static boolean changes(HttpServletRequest request) {
        boolean signIn =
                request.getMethod().equals("POST") && request.getServletPath().equals("/api/v1/session");
        return !SAFE.contains(request.getMethod()) && !signIn;
    }

    private static boolean csrf(HttpServletRequest request, String token) {
        String header = request.getHeader(SessionCookie.CSRF_HEADER);
        return header != null && Tokens.same(header, SessionCookie.csrfOf(token));
    }

    private static void signIn(Object who, String authority) {
        AbstractAuthenticationToken authentication = UsernamePasswordAuthenticationToken.authenticated(
                who, null, List.of(new SimpleGrantedAuthority(authority)));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
