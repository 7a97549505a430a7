package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.ASSIGNMENT;

import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.conversation.MessageText;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.MessageRecord;
import dev.baton.store.handoff.OpenEpisode;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.AssignmentState;
import dev.baton.store.sla.EndPromises;
import dev.baton.store.sla.MoveClocks;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An agent's reply, or a note for the team. A reply goes out only from the agent in charge; a note may be written by
 * anybody who may read the conversation, which the caller has seen to.
 */
public final class AppendHumanMessage {
    private final DSLContext dsl;
    private final CurrentPolicy policy;
    private final MoveClocks moveClocks;

    public AppendHumanMessage(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
        this.moveClocks = new MoveClocks(policy);
    }

    /**
     * @param epoch the epoch that the agent saw; null: not asked
     * @param seenSeq the newest message that the agent saw; null: not asked
     */
    public record Words(
            UUID conversationId,
            UUID agentId,
            String key,
            String text,
            Visibility visibility,
            @Nullable Integer epoch,
            @Nullable Integer seenSeq,
            Instant at) {}

    public record Appended(int seq, boolean repeated, int epoch) {}

    /**
     * Refused: NOT_FOUND, KEY_REUSED, NOT_IN_CONTROL, CONVERSATION_CLOSED, STALE_EPOCH, EDIT_CONFLICT (the customer has
     * written after {@code seenSeq}), or what {@link MessageText} says of the text.
     */
    public Appended append(Words words) {
        Refusal refusal = MessageText.refusal(words.text());
        if (refusal != null) {
            throw new Refused(refusal);
        }
        return dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), words.conversationId()), words));
    }

    private Appended in(LockedConversation conversation, Words words) {
        Line line = Line.ofHuman(words.key(), words.agentId(), words.visibility(), words.text());
        ConversationRecord row = conversation.row();
        MessageRecord stored = conversation.stored(line);
        if (stored != null) {
            boolean same = stored.getBody().equals(words.text())
                    && stored.getVisibility() == words.visibility()
                    && words.agentId().equals(stored.getAgentId());
            if (!same) {
                throw new Refused(Refusal.KEY_REUSED);
            }
            return new Appended(stored.getSeq(), true, row.getEpoch());
        }
        if (words.visibility() == Visibility.PUBLIC) {
            mayReply(conversation, words);
        }
        int seq = conversation.append(line, words.at());
        if (words.visibility() == Visibility.PUBLIC) {
            answered(conversation, seq, words.at());
        }
        renewLease(conversation, words);
        conversation.save();
        return new Appended(seq, false, row.getEpoch());
    }

    private void answered(LockedConversation conversation, int seq, Instant at) {
        ConversationRecord row = conversation.row();
        row.setAnsweredSeq(seq);
        row.setIdleAt(
                IdleLimit.after(row.getControl(), policy.in(conversation.tx()).timings(), at));
        HandoffRecord handoff = OpenEpisode.handoff(conversation);
        if (handoff != null) {
            moveClocks.after(new ClockEvent.PersonWrote(at), conversation, handoff);
        }
        EndPromises.in(conversation, EndPromises.Ending.KEPT, at);
    }

    private static void mayReply(LockedConversation conversation, Words words) {
        ConversationRecord row = conversation.row();
        Refusal refusal = ConversationRules.mayReply(row.getControl(), row.getAgentId(), words.agentId());
        if (refusal == null && words.epoch() != null && !words.epoch().equals(row.getEpoch())) {
            refusal = Refusal.STALE_EPOCH;
        }
        if (refusal == null && words.seenSeq() != null && conversation.customerWroteAfter(words.seenSeq())) {
            refusal = Refusal.EDIT_CONFLICT;
        }
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }

    private static void renewLease(LockedConversation conversation, Words words) {
        conversation
                .tx()
                .update(ASSIGNMENT)
                .set(ASSIGNMENT.ACTIVE_AT, words.at())
                .where(ASSIGNMENT.CONVERSATION_ID.eq(conversation.id()))
                .and(ASSIGNMENT.AGENT_ID.eq(words.agentId()))
                .and(AssignmentState.live())
                .execute();
    }
}
