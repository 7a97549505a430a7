package dev.baton.store.json;

import java.util.Map;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The one form in which records are kept in jsonb columns: component names as they are, instants and durations in ISO form. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static JSONB write(Object value) {
        return JSONB.valueOf(MAPPER.writeValueAsString(value));
    }

    public static <T> T read(JSONB json, Class<T> type) {
        return MAPPER.readValue(json.data(), type);
    }

    /** As {@link #read(JSONB, Class)}; null stays null. */
    public static <T> @Nullable T readOrNull(@Nullable JSONB json, Class<T> type) {
        return json == null ? null : read(json, type);
    }

    /** The members of an object, whatever they are. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> map(JSONB json) {
        return MAPPER.readValue(json.data(), Map.class);
    }

    /** True if both say the same, whatever the order of their members. */
    public static boolean sameContent(JSONB one, JSONB other) {
        return MAPPER.readTree(one.data()).equals(MAPPER.readTree(other.data()));
    }
}
