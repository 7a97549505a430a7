package dev.baton.trials.check;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the database, by column name. */
public record Row(Map<String, @Nullable Object> values) {
    public boolean has(String column) {
        return values.get(column) != null;
    }

    public String text(String column) {
        return String.valueOf(values.get(column));
    }

    public int number(String column) {
        Object value = values.get(column);
        return value instanceof Number number ? number.intValue() : 0;
    }

    public double decimal(String column) {
        Object value = values.get(column);
        return value instanceof Number number ? number.doubleValue() : 0;
    }

    public boolean is(String column, String value) {
        return value.equals(text(column));
    }

    public UUID id(String column) {
        return UUID.fromString(text(column));
    }

    public boolean yes(String column) {
        return Boolean.TRUE.equals(values.get(column));
    }
}
