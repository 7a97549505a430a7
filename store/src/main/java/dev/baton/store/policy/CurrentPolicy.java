package dev.baton.store.policy;

import static dev.baton.store.generated.Tables.POLICY;
import static org.jooq.impl.DSL.max;

import dev.baton.domain.escalation.EscalationPolicy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** The policy in force, and the older ones to which running escalations hold. A version never changes, so each is parsed once. */
public final class CurrentPolicy {
    private final DSLContext dsl;
    private final Map<Integer, EscalationPolicy> versions = new ConcurrentHashMap<>();

    public CurrentPolicy(DSLContext dsl) {
        this.dsl = dsl;
    }

    public EscalationPolicy read() {
        return in(dsl);
    }

    /** As {@link #read}, on the connection of a transaction. */
    public EscalationPolicy in(DSLContext tx) {
        Integer newest =
                tx.select(max(POLICY.VERSION)).from(POLICY).fetchSingle().value1();
        if (newest == null) {
            throw new IllegalStateException("no policy was ever published");
        }
        return version(tx, newest);
    }

    /** @throws org.jooq.exception.NoDataFoundException if there is no such version */
    public EscalationPolicy version(DSLContext tx, int version) {
        EscalationPolicy known = versions.get(version);
        if (known != null) {
            return known;
        }
        JSONB content = tx.select(POLICY.CONTENT)
                .from(POLICY)
                .where(POLICY.VERSION.eq(version))
                .fetchSingle()
                .value1();
        EscalationPolicy policy = PolicyJson.stored(content, version);
        versions.put(version, policy);
        return policy;
    }
}
