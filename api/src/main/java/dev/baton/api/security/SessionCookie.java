package dev.baton.api.security;

import dev.baton.api.ApiSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The session's token in a cookie that scripts cannot read, and the CSRF token in one that they can: it must come back in the
 * header {@value #CSRF_HEADER} of every request that changes something.
 */
@Component
public class SessionCookie {
    public static final String CSRF_HEADER = "X-XSRF-TOKEN";

    private static final String CSRF_COOKIE = "XSRF-TOKEN";

    private final boolean https;
    private final String name;
    private final Duration life;

    SessionCookie(ApiSettings settings) {
        this.https = settings.https();
        this.name = https ? "__Host-baton_session" : "baton_session";
        this.life = Duration.ofHours(settings.sessionHours());
    }

    public void set(HttpServletResponse response, String token) {
        add(response, name, token, life, true);
        add(response, CSRF_COOKIE, csrfOf(token), life, false);
    }

    public void clear(HttpServletResponse response) {
        add(response, name, "", Duration.ZERO, true);
        add(response, CSRF_COOKIE, "", Duration.ZERO, false);
    }

    /** The CSRF token belongs to the session: nobody can plant one. */
    public static String csrfOf(String token) {
        return Tokens.encode(Tokens.sha256("csrf:" + token));
    }

    /** The session's token, good or not. */
    public Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    private void add(HttpServletResponse response, String name, String value, Duration age, boolean hidden) {
        String cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(age)
                .sameSite("Lax")
                .secure(https)
                .httpOnly(hidden)
                .build()
                .toString();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie);
    }
}
