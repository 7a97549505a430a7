package dev.baton.api.conversation;

import dev.baton.api.ApiSettings;
import dev.baton.api.refusal.RefusedWith;
import dev.baton.api.security.Tokens;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.FindConversationByToken;
import dev.baton.store.idempotency.OncePerKey;
import dev.baton.store.idempotency.OncePerKey.Begun;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a conversation's id and token out of the opening's key and our secret, so that a repeated opening gets the same answer
 * although no token is ever stored.
 */
@Component
class OpeningKeys {
    static final String FIRST_MESSAGE = "opening";

    private static final Logger log = LoggerFactory.getLogger(OpeningKeys.class);
    private static final String SCOPE = "open";
    private static final int SHORTEST = 16;

    private final byte[] secret;
    private final OncePerKey once;
    private final FindConversationByToken conversations;
    private final JsonMapper json;

    OpeningKeys(ApiSettings settings, OncePerKey once, FindConversationByToken conversations, JsonMapper json) {
        if (settings.secret().isEmpty()) {
            log.warn(
                    "baton.api.secret is not set: an opening that is repeated after a restart or on another node is refused");
        }
        String text = settings.secret().isEmpty() ? Tokens.random() : settings.secret();
        this.secret = text.getBytes(StandardCharsets.UTF_8);
        this.once = once;
        this.conversations = conversations;
        this.json = json;
    }

    /** @param repeated true if a conversation was opened with this key before */
    record Made(UUID id, String token, boolean repeated) {
        byte[] tokenHash() {
            return Tokens.sha256(token);
        }
    }

    /** Refused: KEY_REUSED with another body, INVALID_INPUT if the key could be guessed. */
    Made make(String key, Object body) {
        mustBeHardToGuess(key);
        String scoped = Tokens.encode(Tokens.sha256(key));
        Begun begun = once.begin(SCOPE, scoped, Tokens.sha256(json.writeValueAsString(body)), Duration.ZERO);
        ByteBuffer id = ByteBuffer.wrap(Tokens.hmacSha256(secret, "id " + key));
        Made made = new Made(
                new UUID(
                        id.getLong() & 0xffffffffffff0fffL | 0x4000L,
                        id.getLong() & 0x3fffffffffffffffL | Long.MIN_VALUE),
                Tokens.encode(Tokens.hmacSha256(secret, "token " + key)),
                !(begun instanceof Begun.Fresh));
        // with another secret the id is another one, and there is nothing to answer with
        if (begun instanceof Begun.Done
                && conversations.byTokenHash(made.tokenHash()).isEmpty()) {
            throw new Refused(Refusal.KEY_REUSED);
        }
        return made;
    }

    /** The token of a further device of this customer. Refused: INVALID_INPUT if the key could be guessed. */
    String ofDevice(UUID customer, String key) {
        mustBeHardToGuess(key);
        return Tokens.encode(Tokens.hmacSha256(secret, "device " + customer + " " + key));
    }

    private static void mustBeHardToGuess(String key) {
        if (key.length() < SHORTEST || key.length() > 100 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw RefusedWith.field("Idempotency-Key", "must have 16 to 100 visible ASCII characters");
        }
    }

    /** After the conversation stands. */
    void done(String key) {
        once.finish(SCOPE, Tokens.encode(Tokens.sha256(key)), 201, null);
    }

    /** The conversation of a bearer token; null if there is none, or the token is not good. */
    @Nullable
    UUID earlier(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return null;
        }
        return conversations
                .byTokenHash(Tokens.sha256(header.substring(7).strip()))
                .orElse(null);
    }
}
