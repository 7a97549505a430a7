package dev.baton.api.security;

import dev.baton.api.ApiSettings;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.domain.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts what customers and strangers do, in memory and on this node; the team's work is not counted. */
@Component
public class Limits {
    private static final int MOST_KEYS = 100_000;

    private final ApiSettings.Limits limits;
    private final InstantSource time;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Limits(ApiSettings settings, InstantSource time) {
        this.limits = settings.limits();
        this.time = time;
    }

    /** A new conversation from this address. Refused: RATE_LIMITED. */
    public void opening(HttpServletRequest request) {
        if (!exempt(request)) {
            count("open " + request.getRemoteAddr(), limits.conversations(), Duration.ofHours(12));
        }
    }

    /** A message or a press in this conversation. Refused: RATE_LIMITED. */
    public void writing(HttpServletRequest request, CustomerOf customer) {
        if (!exempt(request)) {
            count("write " + customer.conversationId(), limits.messages(), Duration.ofMinutes(1));
        }
    }

    /** True if this sign of typing may be passed on; too many are dropped, nobody misses them. */
    public boolean typing(UUID conversationId) {
        try {
            count("typing " + conversationId, 60, Duration.ofMinutes(1));
            return true;
        } catch (RefusedWith e) {
            return false;
        }
    }

    /** Before a password is looked at. Refused: RATE_LIMITED. */
    public void signingIn(HttpServletRequest request, String login) {
        Duration window = Duration.ofMinutes(15);
        peek("login " + login, limits.signIns(), window);
        if (!exempt(request)) {
            peek("logins of " + request.getRemoteAddr(), limits.signIns() * 10, window);
        }
    }

    /** After a wrong password. */
    public void signInFailed(HttpServletRequest request, String login) {
        Duration window = Duration.ofMinutes(15);
        take("login " + login, window);
        take("logins of " + request.getRemoteAddr(), window);
    }

    public int streams() {
        return limits.streams();
    }

    private boolean exempt(HttpServletRequest request) {
        try {
            return limits.loopbackExempt()
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private void count(String key, int most, Duration length) {
        peek(key, most, length);
        take(key, length);
    }

    private synchronized void peek(String key, int most, Duration length) {
        Window window = windows.get(key);
        Instant now = time.instant();
        if (window != null && window.ends().isAfter(now) && window.used() >= most) {
            long seconds = Duration.between(now, window.ends()).toSeconds() + 1;
            throw RefusedWith.retryAfter(Refusal.RATE_LIMITED, (int) Math.min(seconds, length.toSeconds()));
        }
    }

    private synchronized void take(String key, Duration length) {
        Instant now = time.instant();
        windows.merge(
                key,
                new Window(now.plus(length), 1),
                (old, fresh) -> old.ends().isAfter(now) ? new Window(old.ends(), old.used() + 1) : fresh);
    }

    private record Window(Instant ends, int used) {}
}
