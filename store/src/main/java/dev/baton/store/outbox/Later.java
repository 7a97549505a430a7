package dev.baton.store.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Instants by the database's clock: the one that all processes share. */
final class Later {
    private Later() {}

    static Field<Instant> now() {
        return DSL.field("now()", SQLDataType.INSTANT);
    }

    static Field<Instant> by(Duration duration) {
        return DSL.field("now() + ? * interval '1 millisecond'", SQLDataType.INSTANT, DSL.val(duration.toMillis()));
    }
}
