package dev.baton.api.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Answer;
import dev.baton.api.RunningApi;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What a filter throws, before any controller: the reading of a token while the database is away. */
class LastResortTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start(Map.of(), BrokenFilter.class);

    @Configuration(proxyBeanMethods = false)
    static class BrokenFilter {
        @Bean
        FilterRegistrationBean<Filter> throwing() {
            FilterRegistrationBean<Filter> first = new FilterRegistrationBean<>(BrokenFilter::throwWhatIsAsked);
            first.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return first;
        }

        private static void throwWhatIsAsked(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            String thrown = ((HttpServletRequest) request).getHeader("X-Throw");
            if (thrown == null) {
                chain.doFilter(request, response);
            } else if (thrown.equals("store")) {
                throw new ServletException(new SQLTransientConnectionException("no connection within 2 s"));
            } else if (thrown.equals("broken")) {
                throw new ServletException(new SQLException("Connection is closed"));
            } else if (thrown.startsWith("state ")) {
                throw new ServletException(new SQLException("says the server", thrown.substring(6)));
            } else {
                throw new IllegalStateException("a secret of the inside");
            }
        }
    }

    @Test
    void aStoreThatIsAwaySaysComeAgainToEverybody() {
        Answer answer = thrown("store");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("code")).isEqualTo("STORE_AWAY");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    /** What the pool says of a connection that broke in the middle of a transaction; it has no SQLSTATE. */
    @Test
    void aConnectionThatBrokeSaysComeAgain() {
        assertThat(thrown("broken").text("code")).isEqualTo("STORE_AWAY");
    }

    /** Closed by the driver, a deadlock, another server has taken over, shut down in the middle. */
    @ParameterizedTest
    @ValueSource(strings = {"55000", "40P01", "25006", "57P02", "08006"})
    void whatOnlyCannotBeDoneNowSaysComeAgain(String state) {
        assertThat(thrown("state " + state).status()).isEqualTo(503);
        assertThat(thrown("state " + state).text("code")).isEqualTo("STORE_AWAY");
    }

    @Test
    void anythingElseIsAFailureThatShowsNothing() {
        Answer answer = thrown("other");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.text("code")).isEqualTo("INTERNAL");
        assertThat(answer.body()).doesNotContain("secret", "Exception");
    }

    private static Answer thrown(String what) {
        return api.send("GET", "/api/v1/conversations/x", Map.of("X-Throw", what), null);
    }
}
