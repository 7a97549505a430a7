package dev.baton.api.idempotency;

import dev.baton.api.refusal.ProblemWriter;
import dev.baton.api.refusal.Uploads;
import dev.baton.api.security.CustomerOf;
import dev.baton.api.security.TeamMember;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.idempotency.OncePerKey;
import dev.baton.store.idempotency.OncePerKey.Begun;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Any write that carries an Idempotency-Key is done once: a repetition gets the stored answer, another body under the same key
 * is refused. Refusals are not kept, nor is "accepted, still pending": the next try looks again. Files have a key of their own.
 */
@Component
@Order(0)
class IdempotentWrites extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(IdempotentWrites.class);
    private static final String HEADER = "Idempotency-Key";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "DELETE", "PATCH");
    /** No request takes longer; an older claim is a dead process's. */
    private static final Duration STALE = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final OncePerKey once;
    private final ProblemWriter problems;
    private final Map<String, CountDownLatch> running = new ConcurrentHashMap<>();

    IdempotentWrites(OncePerKey once, ProblemWriter problems) {
        this.once = once;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !WRITES.contains(request.getMethod())
                || Uploads.is(request)
                // a hash of six digits gives them away: the transaction knows a repetition by a key in the body
                || request.getServletPath().endsWith("/identity-check/tries")
                || scope() == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        String scope = String.valueOf(scope());
        if (!good(key)) {
            problems.write(response, Refusal.INVALID_INPUT);
            return;
        }
        ReadBody body = new ReadBody(request);
        try {
            byte[] hash = hashOf(request, body.bytes());
            Begun begun = begin(scope, key, hash);
            switch (begun) {
                case Begun.Running ignored -> problems.write(response, Refusal.KEY_IN_USE);
                case Begun.Done(int status, String answer) -> answerAgain(response, status, answer);
                case Begun.Fresh ignored -> {
                    RequestId.set(body, scope, key);
                    doIt(body, response, chain, scope, key);
                }
            }
        } catch (Refused e) {
            problems.write(response, e.refusal());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            problems.write(response, Refusal.KEY_IN_USE);
        }
    }

    private Begun begin(String scope, String key, byte[] hash) throws InterruptedException {
        Begun begun = once.begin(scope, key, hash, STALE);
        CountDownLatch other = running.get(scope + '\n' + key);
        if (!(begun instanceof Begun.Running) || other == null) {
            return begun;
        }
        return other.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) ? once.begin(scope, key, hash, STALE) : begun;
    }

    private void doIt(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String scope, String key)
            throws ServletException, IOException {
        String name = scope + '\n' + key;
        CountDownLatch done = new CountDownLatch(1);
        running.put(name, done);
        ContentCachingResponseWrapper copy = new ContentCachingResponseWrapper(response);
        boolean kept = false;
        try {
            chain.doFilter(request, copy);
            int status = copy.getStatus();
            if (status >= 200 && status < 300 && status != HttpServletResponse.SC_ACCEPTED) {
                kept = tried(() -> once.finish(scope, key, status, json(copy)));
            }
        } finally {
            if (!kept) {
                tried(() -> once.forget(scope, key));
            }
            running.remove(name, done);
            done.countDown();
            copy.copyBodyToResponse();
        }
    }

    /** The answer goes out whether this can be written down or not: what was done is known again by its own key. */
    private static boolean tried(Runnable write) {
        try {
            write.run();
            return true;
        } catch (RuntimeException e) {
            log.warn("A repetition will be looked at anew: {}", e.toString());
            return false;
        }
    }

    private static @Nullable String json(ContentCachingResponseWrapper copy) {
        byte[] body = copy.getContentAsByteArray();
        return body.length == 0 ? null : new String(body, StandardCharsets.UTF_8);
    }

    private static void answerAgain(HttpServletResponse response, int status, @Nullable String answer)
            throws IOException {
        response.setStatus(status);
        response.setHeader("Idempotency-Replayed", "true");
        if (answer != null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String scope() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return switch (authentication == null ? null : authentication.getPrincipal()) {
            case CustomerOf customer -> "customer " + customer.conversationId();
            case TeamMember member -> member.actor();
            case null, default -> null;
        };
    }

    private static boolean good(String key) {
        return !key.isEmpty() && key.length() <= 100 && key.chars().allMatch(c -> c > 32 && c < 127);
    }

    private static byte[] hashOf(HttpServletRequest request, byte[] body) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update((request.getMethod() + ' ' + request.getRequestURI() + '\n').getBytes(StandardCharsets.UTF_8));
            return hash.digest(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
