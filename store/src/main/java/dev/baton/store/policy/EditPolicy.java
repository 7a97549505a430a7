package dev.baton.store.policy;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.POLICY;
import static dev.baton.store.generated.Tables.POLICY_DRAFT;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.audit.Act;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The versions of the policy, and the one draft that is being edited. */
public final class EditPolicy {
    private final DSLContext dsl;

    public EditPolicy(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param rollbackOf the version whose content this brought back */
    public record PolicyVersion(
            int version,
            @Nullable String author,
            String note,
            @Nullable Integer rollbackOf,
            Instant publishedAt) {}

    /** @param basedOn the version that was in force when it was begun */
    public record Draft(EscalationPolicy policy, int basedOn, Instant updatedAt) {}

    /** Newest first. */
    public List<PolicyVersion> versions() {
        return dsl.select(POLICY.VERSION, AGENT.LOGIN, POLICY.NOTE, POLICY.ROLLBACK_OF, POLICY.PUBLISHED_AT)
                .from(POLICY)
                .leftJoin(AGENT)
                .on(AGENT.ID.eq(POLICY.AUTHOR_ID))
                .orderBy(POLICY.VERSION.desc())
                .fetch(row -> new PolicyVersion(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    public Optional<EscalationPolicy> version(int version) {
        return dsl.select(POLICY.CONTENT)
                .from(POLICY)
                .where(POLICY.VERSION.eq(version))
                .fetchOptional(row -> PolicyJson.stored(row.value1(), version));
    }

    public Optional<Draft> draft() {
        return dsl.selectFrom(POLICY_DRAFT)
                .fetchOptional(row -> new Draft(
                        PolicyJson.stored(row.getContent(), row.getBasedOn()), row.getBasedOn(), row.getUpdatedAt()));
    }

    /** Refused: EDIT_CONFLICT if another version has been published since {@code basedOn}. */
    public void saveDraft(EscalationPolicy policy, int basedOn, Act act) {
        dsl.transaction(c -> {
            DSLContext tx = c.dsl();
            mustBeNewest(tx, basedOn);
            tx.insertInto(POLICY_DRAFT)
                    .set(POLICY_DRAFT.CONTENT, PolicyJson.write(policy))
                    .set(POLICY_DRAFT.AUTHOR_ID, act.actorId())
                    .set(POLICY_DRAFT.BASED_ON, basedOn)
                    .set(POLICY_DRAFT.UPDATED_AT, act.at())
                    .onConflict(POLICY_DRAFT.ID)
                    .doUpdate()
                    .set(POLICY_DRAFT.CONTENT, PolicyJson.write(policy))
                    .set(POLICY_DRAFT.AUTHOR_ID, act.actorId())
                    .set(POLICY_DRAFT.BASED_ON, basedOn)
                    .set(POLICY_DRAFT.UPDATED_AT, act.at())
                    .execute();
            act.write(tx, "policy.drafted", "based on " + basedOn, null, null);
        });
    }

    public void dropDraft(Act act) {
        dsl.transaction(c -> {
            c.dsl().deleteFrom(POLICY_DRAFT).execute();
            act.write(c.dsl(), "policy.draft-dropped", "draft", null, null);
        });
    }

    /**
     * The draft is gone afterwards.
     *
     * @param basedOn the version that must still be in force; null: whatever is
     * @return the new version
     */
    public int publish(
            EscalationPolicy policy, @Nullable Integer basedOn, String note, @Nullable Integer rollbackOf, Act act) {
        return dsl.transactionResult(c -> {
            DSLContext tx = c.dsl();
            if (basedOn != null) {
                mustBeNewest(tx, basedOn);
            }
            int version = new PublishPolicy(tx).publish(policy, act.actorId(), note, rollbackOf, act.at());
            tx.deleteFrom(POLICY_DRAFT).execute();
            act.write(
                    tx,
                    rollbackOf == null ? "policy.published" : "policy.rolled-back",
                    "version " + version,
                    null,
                    rollbackOf == null ? Map.of("note", note) : Map.of("note", note, "rollbackOf", rollbackOf));
            return version;
        });
    }

    private static void mustBeNewest(DSLContext tx, int basedOn) {
        boolean newer = tx.fetchExists(POLICY, POLICY.VERSION.gt(basedOn));
        if (newer) {
            throw new Refused(Refusal.EDIT_CONFLICT);
        }
    }
}
