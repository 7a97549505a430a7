package dev.baton.store.mail;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Of all workers one at a time reads the mailbox. */
public final class OneReader {
    /** Any number that nobody else locks. */
    private static final long LOCK = 0x62_61_74_6f_6e_6dL;

    private final DSLContext dsl;

    public OneReader(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Does the work, unless somebody else is at it. The lock goes with the connection, however this process ends. */
    public void alone(Runnable work) {
        dsl.transaction(c -> {
            boolean free = Boolean.TRUE.equals(c.dsl()
                    .select(DSL.field("pg_try_advisory_xact_lock({0})", Boolean.class, DSL.val(LOCK)))
                    .fetchSingle()
                    .value1());
            if (free) {
                work.run();
            }
        });
    }
}
