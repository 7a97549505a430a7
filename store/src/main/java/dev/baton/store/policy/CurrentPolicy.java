package dev.baton.store.policy;

import static dev.baton.store.generated.Tables.POLICY;
import static org.jooq.impl.DSL.max;

import dev.baton.domain.escalation.EscalationPolicy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.jooq.exception.NoDataFoundException;

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
        return find(tx, version)
                .orElseThrow(() -> new NoDataFoundException("no version " + version + " of the policy"));
    }

    /** Empty if there is no such version. */
    public Optional<EscalationPolicy> find(int version) {
        return find(dsl, version);
    }

    private Optional<EscalationPolicy> find(DSLContext tx, int version) {
        EscalationPolicy known = versions.get(version);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<EscalationPolicy> policy = tx.select(POLICY.CONTENT)
                .from(POLICY)
                .where(POLICY.VERSION.eq(version))
                .fetchOptional(row -> PolicyJson.stored(row.value1(), version));
        policy.ifPresent(found -> versions.put(version, found));
        return policy;
    }
}
