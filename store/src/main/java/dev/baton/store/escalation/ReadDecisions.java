package dev.baton.store.escalation;

import static dev.baton.store.generated.Tables.DECISION;
import static org.jooq.impl.DSL.noCondition;

import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Tried;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.domain.escalation.Urgency;
import dev.baton.store.generated.tables.records.DecisionRecord;
import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Why it escalated, or did not: every decision of a conversation. */
public final class ReadDecisions {
    private final DSLContext dsl;

    public ReadDecisions(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param seq the customer message that it is about; 0: none, a person pressed something
     * @param facts the complete inputs
     * @param trace every trigger tried, in the order of the policy
     */
    public record Decision(
            UUID id,
            int epoch,
            TurnFacts.Subject subject,
            int seq,
            boolean escalate,
            @Nullable ReasonCode reason,
            @Nullable Urgency urgency,
            @Nullable String queue,
            int policyVersion,
            TurnFacts facts,
            List<Tried> trace,
            Instant decidedAt) {}

    /** In the order in which they were made. */
    public List<Decision> all(UUID conversationId) {
        return read(conversationId, noCondition());
    }

    /** Those about one customer message: on the words, and on the AI's turn. */
    public List<Decision> about(UUID conversationId, int seq) {
        return read(conversationId, DECISION.SEQ.eq(seq));
    }

    private List<Decision> read(UUID conversationId, Condition which) {
        return dsl.selectFrom(DECISION)
                .where(DECISION.CONVERSATION_ID.eq(conversationId))
                .and(which)
                .orderBy(DECISION.DECIDED_AT, DECISION.SEQ)
                .limit(1000)
                .fetch(ReadDecisions::decision);
    }

    private static Decision decision(DecisionRecord row) {
        String reason = row.getReason();
        String urgency = row.getUrgency();
        return new Decision(
                row.getId(),
                row.getEpoch(),
                TurnFacts.Subject.valueOf(row.getSubject()),
                row.getSeq(),
                row.getEscalate(),
                reason == null ? null : ReasonCode.valueOf(reason),
                urgency == null ? null : Urgency.valueOf(urgency),
                row.getQueueKey(),
                row.getPolicyVersion(),
                Json.read(row.getFacts(), TurnFacts.class),
                List.of(Json.read(row.getTrace(), Tried[].class)),
                row.getDecidedAt());
    }
}
