package dev.baton.store.policy;

import static dev.baton.store.generated.Tables.POLICY;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;

import dev.baton.domain.escalation.EscalationPolicy;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Makes a policy the one in force, as the next version. The caller has checked that it can be published. */
public final class PublishPolicy {
    private final DSLContext dsl;

    public PublishPolicy(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param author null: it came with the product
     * @param rollbackOf the version whose content this is; null: it is new
     * @return its version
     */
    public int publish(
            EscalationPolicy policy, @Nullable UUID author, String note, @Nullable Integer rollbackOf, Instant at) {
        return dsl.transactionResult(c -> {
            c.dsl().execute("lock table policy in share row exclusive mode");
            int version = c.dsl()
                            .select(coalesce(max(POLICY.VERSION), 0))
                            .from(POLICY)
                            .fetchSingle()
                            .value1()
                    + 1;
            c.dsl()
                    .insertInto(
                            POLICY,
                            POLICY.VERSION,
                            POLICY.CONTENT,
                            POLICY.AUTHOR_ID,
                            POLICY.NOTE,
                            POLICY.ROLLBACK_OF,
                            POLICY.PUBLISHED_AT)
                    .values(version, PolicyJson.write(policy.withVersion(version)), author, note, rollbackOf, at)
                    .execute();
            return version;
        });
    }
}
