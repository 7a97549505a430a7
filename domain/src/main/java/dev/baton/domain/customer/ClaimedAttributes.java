package dev.baton.domain.customer;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page may say of its visitor, by name. */
public final class ClaimedAttributes {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    /** Of all names and values, in bytes of UTF-8. */
    private static final int MOST_BYTES = 2048;

    private ClaimedAttributes() {}

    /** What stands against keeping them; null: nothing. */
    public static @Nullable String problem(Map<String, String> attributes) {
        if (attributes.size() > MOST) {
            return "at most " + MOST + " attributes";
        }
        int bytes = 0;
        for (Map.Entry<String, String> one : attributes.entrySet()) {
            if (one.getKey().isBlank() || one.getKey().length() > LONGEST_NAME) {
                return "a name has 1 to " + LONGEST_NAME + " characters";
            }
            if (!storable(one.getKey()) || !storable(one.getValue())) {
                return "a character that cannot be stored";
            }
            bytes += one.getKey().getBytes(StandardCharsets.UTF_8).length
                    + one.getValue().getBytes(StandardCharsets.UTF_8).length;
        }
        return bytes > MOST_BYTES ? "at most " + MOST_BYTES + " bytes in all" : null;
    }

    /** Neither U+0000 nor half a surrogate pair. */
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
