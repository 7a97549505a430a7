package dev.baton.store.conversation;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.TransactionContext;
import org.jooq.TransactionListener;
import org.jooq.impl.DSL;

/**
 * Counts how often a {@link DSLContext} waits for the database: once a statement and once a commit. A transaction's begin travels
 * with its first statement.
 */
final class RoundTrips {
    private final AtomicInteger statements = new AtomicInteger();
    private final AtomicInteger commits = new AtomicInteger();
    private final DSLContext counted;

    RoundTrips(DSLContext dsl) {
        counted = DSL.using(dsl.configuration().derive(new Statements()).derive(new Commits()));
    }

    /** Everything that is done through it is counted. */
    DSLContext counted() {
        return counted;
    }

    /** Those that the work takes. */
    int of(Runnable work) {
        int before = statements.get() + commits.get();
        work.run();
        return statements.get() + commits.get() - before;
    }

    private final class Statements implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void executeStart(ExecuteContext context) {
            statements.incrementAndGet();
        }
    }

    private final class Commits implements TransactionListener {
        @Override
        public void commitStart(TransactionContext context) {
            commits.incrementAndGet();
        }
    }
}
