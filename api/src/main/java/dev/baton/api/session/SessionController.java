package dev.baton.api.session;

import dev.baton.api.ApiSettings;
import dev.baton.api.security.ForAnyone;
import dev.baton.api.security.ForTeam;
import dev.baton.api.security.Limits;
import dev.baton.api.security.SessionCookie;
import dev.baton.api.security.TeamMember;
import dev.baton.api.security.Tokens;
import dev.baton.domain.agent.Right;
import dev.baton.domain.agent.Role;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.session.EndSession;
import dev.baton.store.session.OpenSession;
import dev.baton.store.session.ReadLogin;
import dev.baton.store.session.ReadSession;
import dev.baton.store.session.RenewSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with login and password, and out again. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {
    /** More bytes than this, bcrypt would not look at. */
    private static final int LONGEST_PASSWORD = 72;

    private final ReadLogin logins;
    private final ReadSession sessions;
    private final OpenSession open;
    private final RenewSession renew;
    private final EndSession end;
    private final PasswordEncoder passwords;
    private final SessionCookie cookie;
    private final Limits limits;
    private final Duration life;
    private final InstantSource time;
    /** Compared with when there is no such login, so that the answer takes as long. */
    private final String nobodysHash;

    SessionController(
            ReadLogin logins,
            ReadSession sessions,
            OpenSession open,
            RenewSession renew,
            EndSession end,
            PasswordEncoder passwords,
            SessionCookie cookie,
            Limits limits,
            ApiSettings settings,
            InstantSource time) {
        this.logins = logins;
        this.sessions = sessions;
        this.open = open;
        this.renew = renew;
        this.end = end;
        this.passwords = passwords;
        this.cookie = cookie;
        this.limits = limits;
        this.life = Duration.ofHours(settings.sessionHours());
        this.time = time;
        this.nobodysHash = String.valueOf(passwords.encode(Tokens.random()));
    }

    record SignIn(
            @NotBlank @Size(max = 200) String login,
            @NotNull @Size(max = 200) String password) {}

    /**
     * @param csrfToken to be sent back as X-XSRF-TOKEN with every change; also in the cookie XSRF-TOKEN
     * @param rights what the role may do
     * @param expiresAt when one has to sign in again, unless the session is renewed before
     */
    record SessionView(
            UUID agentId,
            String login,
            String displayName,
            Role role,
            List<Right> rights,
            Instant expiresAt,
            String csrfToken) {}

    @PostMapping
    @ForAnyone
    SessionView signIn(@Valid @RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        String login = signIn.login().strip().toLowerCase(Locale.ROOT);
        limits.signingIn(request, login);
        ReadLogin.Login known = check(login, signIn.password()).orElseThrow(() -> {
            limits.signInFailed(request, login);
            return new Refused(Refusal.SIGN_IN_FAILED);
        });
        String token = Tokens.random();
        Instant now = time.instant();
        open.open(Tokens.sha256(token), known.agentId(), now, now.plus(life));
        cookie.set(response, token);
        return view(token);
    }

    @GetMapping
    @ForTeam(Right.USE_DESK)
    SessionView current(HttpServletRequest request) {
        return view(cookie.read(request).orElseThrow());
    }

    /** The session lasts as long as a new one from now on. */
    @PutMapping
    @ForTeam(Right.USE_DESK)
    SessionView renew(HttpServletRequest request, HttpServletResponse response) {
        String token = cookie.read(request).orElseThrow();
        Instant now = time.instant();
        renew.renew(Tokens.sha256(token), now, now.plus(life));
        cookie.set(response, token);
        return view(token);
    }

    @DeleteMapping
    @ForTeam(Right.USE_DESK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(@AuthenticationPrincipal TeamMember member, HttpServletResponse response) {
        end.end(HexFormat.of().parseHex(member.session()), member.agentId());
        cookie.clear(response);
    }

    private Optional<ReadLogin.Login> check(String login, String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
            return Optional.empty();
        }
        Optional<ReadLogin.Login> known = logins.of(login);
        String hash = known.map(ReadLogin.Login::passwordHash).orElse(nobodysHash);
        return passwords.matches(password, hash) ? known : Optional.empty();
    }

    private SessionView view(String token) {
        ReadSession.Session session = sessions.read(Tokens.sha256(token), time.instant())
                .orElseThrow(() -> new Refused(Refusal.NOT_SIGNED_IN));
        List<Right> rights =
                Arrays.stream(Right.values()).filter(session.role()::may).toList();
        return new SessionView(
                session.agentId(),
                session.login(),
                session.displayName(),
                session.role(),
                rights,
                session.expiresAt(),
                SessionCookie.csrfOf(token));
    }
}
