package dev.baton.workflows.payload;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the histories, by id. The current one writes, all of them read; a key may go when no history that it wrote is
 * kept any longer.
 *
 * @param current id of the key that writes
 */
public record PayloadKeys(String current, Map<String, SecretKey> keys) {
    private static final int KEY_BYTES = 32;

    public PayloadKeys {
        keys = Map.copyOf(keys);
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("no key has the id " + current);
        }
    }

    /**
     * @param current id of the key that writes
     * @param keys 32 bytes each, in Base64, by id
     * @throws IllegalArgumentException if one is missing or not a key: nothing starts without, neither worker nor api, or
     *     histories would be encrypted by halves
     */
    public static PayloadKeys ofBase64(String current, Map<String, String> keys) {
        Map<String, SecretKey> decoded = new LinkedHashMap<>();
        keys.forEach((id, key) -> decoded.put(id, secret(id, key)));
        return new PayloadKeys(current, decoded);
    }

    private static SecretKey secret(String id, String base64) {
        if (base64.isBlank()) {
            throw new IllegalArgumentException("the key " + id
                    + " of the histories is empty; give 32 random bytes in Base64, for example in BATON_HISTORY_KEY");
        }
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(
                    "key %s has %d bytes instead of %d".formatted(id, bytes.length, KEY_BYTES));
        }
        return new SecretKeySpec(bytes, "AES");
    }

    SecretKey currentKey() {
        return Objects.requireNonNull(keys.get(current));
    }

    @Nullable
    SecretKey byId(String id) {
        return keys.get(id);
    }

    /** Ids only: a key is never printed. */
    @Override
    public String toString() {
        return "PayloadKeys[current=" + current + ", ids=" + keys.keySet() + "]";
    }
}
