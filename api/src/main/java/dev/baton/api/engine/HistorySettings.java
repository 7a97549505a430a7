package dev.baton.api.engine;

import dev.baton.workflows.payload.PayloadKeys;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys that encrypt what stands in histories; the same for worker and api.
 *
 * @param current id of the key that writes
 * @param keys 32 bytes each, in Base64, by id
 */
@ConfigurationProperties("baton.histories")
record HistorySettings(String current, Map<String, String> keys) {
    PayloadKeys payloadKeys() {
        return PayloadKeys.ofBase64(current, keys);
    }
}
