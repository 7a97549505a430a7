package dev.baton.store.escalation;

import static dev.baton.store.generated.Tables.DECISION;

import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.escalation.Decision;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.domain.escalation.Urgency;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.DecisionRecord;
import dev.baton.store.json.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps what the policy said of one turn, with everything that it was said from. The first decision of a turn stays. */
public final class RecordDecision {
    private final DSLContext dsl;

    public RecordDecision(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The turn that is judged.
     *
     * @param seq the customer message; of what a person did, the last message before it
     */
    public record Turn(UUID conversationId, int epoch, TurnFacts.Subject subject, int seq) {}

    /** @param reason present exactly if it escalates, like urgency and queue */
    public record Recorded(
            UUID id,
            boolean escalate,
            @Nullable ReasonCode reason,
            @Nullable Urgency urgency,
            @Nullable String queue,
            int policyVersion) {}

    /** Null: the turn has not been judged. */
    public @Nullable Recorded read(Turn turn) {
        return read(dsl, turn);
    }

    /**
     * Decides for the AI while it is in control under the epoch of the turn. What was decided before stays decided, whoever
     * is in control by now: a story that asks again goes on from the same answer.
     *
     * @return null if control has changed meanwhile; nothing is kept then
     */
    public @Nullable Recorded record(Turn turn, TurnFacts facts, Decision decision, Instant at) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), turn.conversationId());
            Recorded recorded = whileInControl(conversation, turn, facts, decision, at);
            conversation.save();
            return recorded;
        });
    }

    /** As {@link #record}, in a transaction that does more; the caller saves the conversation. */
    public static @Nullable Recorded whileInControl(
            LockedConversation conversation, Turn turn, TurnFacts facts, Decision decision, Instant at) {
        Recorded stored = read(conversation.tx(), turn);
        ConversationRecord row = conversation.row();
        if (stored != null || ConversationRules.mayAnswer(row.getControl(), row.getEpoch(), turn.epoch()) != null) {
            return stored;
        }
        return in(conversation, UUID.randomUUID(), turn, facts, decision, at);
    }

    /**
     * Of what a person has done, whoever is in control; the caller saves the conversation.
     *
     * @param id the request's: asked again with it, the answer is the first one's, whatever was said meanwhile
     */
    public static Recorded in(
            LockedConversation conversation, UUID id, Turn turn, TurnFacts facts, Decision decision, Instant at) {
        Recorded ofRequest = read(conversation.tx(), DECISION.ID.eq(id));
        Recorded stored = ofRequest == null ? read(conversation.tx(), turn) : ofRequest;
        if (stored != null) {
            return stored;
        }
        insert(conversation.tx(), id, turn, facts, decision, at);
        conversation.event(
                "decision.made",
                "policy",
                at,
                Map.of(
                        "decision", id,
                        "subject", turn.subject(),
                        "message", turn.seq(),
                        "escalate", decision.escalate()));
        return Objects.requireNonNull(read(conversation.tx(), turn));
    }

    private static void insert(DSLContext tx, UUID id, Turn turn, TurnFacts facts, Decision decision, Instant at) {
        DecisionRecord row = tx.newRecord(DECISION);
        row.setId(id);
        row.setConversationId(turn.conversationId());
        row.setEpoch(turn.epoch());
        row.setSubject(turn.subject().name());
        row.setSeq(turn.seq());
        row.setEscalate(decision.escalate());
        row.setReason(decision.reason() == null ? null : decision.reason().name());
        row.setUrgency(decision.urgency() == null ? null : decision.urgency().name());
        row.setQueueKey(decision.queue());
        row.setPolicyVersion(decision.policyVersion());
        row.setFacts(Json.write(facts));
        row.setTrace(Json.write(decision.trace()));
        row.setDecidedAt(at);
        tx.insertInto(DECISION).set(row).execute();
    }

    private static @Nullable Recorded read(DSLContext tx, Turn turn) {
        return read(
                tx,
                DECISION.CONVERSATION_ID
                        .eq(turn.conversationId())
                        .and(DECISION.EPOCH.eq(turn.epoch()))
                        .and(DECISION.SUBJECT.eq(turn.subject().name()))
                        .and(DECISION.SEQ.eq(turn.seq())));
    }

    private static @Nullable Recorded read(DSLContext tx, Condition which) {
        DecisionRecord row = tx.fetchOne(DECISION, which);
        return row == null
                ? null
                : new Recorded(
                        row.getId(),
                        row.getEscalate(),
                        row.getReason() == null ? null : ReasonCode.valueOf(row.getReason()),
                        row.getUrgency() == null ? null : Urgency.valueOf(row.getUrgency()),
                        row.getQueueKey(),
                        row.getPolicyVersion());
    }
}
