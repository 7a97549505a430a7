package dev.baton.api.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The id under which a request is known to the stories. With an Idempotency-Key it is made of the key and of who asks, so that
 * the same request has the same id on every node and after every crash; without one it is random.
 */
public final class RequestId {
    private static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    static void set(HttpServletRequest request, String scope, String key) {
        String name = scope + '\n' + key;
        request.setAttribute(ATTRIBUTE, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    public static UUID of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof UUID id ? id : UUID.randomUUID();
    }
}
