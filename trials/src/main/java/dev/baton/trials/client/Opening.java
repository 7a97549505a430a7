package dev.baton.trials.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * How a conversation begins.
 *
 * @param text the first message; null: none yet
 * @param customer key of a customer whom the writer claims to be
 * @param direct queue that is opened without the AI
 */
public record Opening(
        @Nullable String text,
        String locale,
        @Nullable String customer,
        @Nullable String direct) {
    public static Opening empty() {
        return new Opening(null, "en", null, null);
    }

    public static Opening by(String customer) {
        return new Opening(null, "en", customer, null);
    }

    ObjectNode json() {
        ObjectNode json = Json.object("text", text, "locale", locale, "direct", direct);
        if (customer != null) {
            json.set("customer", Json.object("key", customer));
        }
        return json;
    }
}
