package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.ASSIGNMENT;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.conversation.MessageText;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.escalation.Timings;
import dev.baton.domain.handoff.Passkey;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.store.attachment.EncloseAttachments;
import dev.baton.store.attachment.Enclosed;
import dev.baton.store.attachment.Sender;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.MessageRecord;
import dev.baton.store.outbox.HeldCommand;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.AssignmentState;
import dev.baton.store.sla.EndPromises;
import dev.baton.store.sla.MoveClocks;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
     * @param attachments ids of files that are kept already
     * @param epoch the epoch that the agent saw; null: not asked
     * @param seenSeq the newest message that the agent saw; null: not asked
     */
    public record Words(
            UUID conversationId,
            UUID agentId,
            String key,
            String text,
            List<UUID> attachments,
            Visibility visibility,
            @Nullable Integer epoch,
            @Nullable Integer seenSeq,
            Instant at) {
        public Words {
            attachments = List.copyOf(attachments);
        }

        public Words(
                UUID conversationId,
                UUID agentId,
                String key,
                String text,
                Visibility visibility,
                @Nullable Integer epoch,
                @Nullable Integer seenSeq,
                Instant at) {
            this(conversationId, agentId, key, text, List.of(), visibility, epoch, seenSeq, at);
        }
    }

    public record Appended(int seq, boolean repeated, int epoch) {}

    /**
     * Refused: NOT_FOUND, KEY_REUSED, NOT_IN_CONTROL, CONVERSATION_CLOSED, STALE_EPOCH, EDIT_CONFLICT (the customer has
     * written after {@code seenSeq}), FILE_GONE, or what {@link MessageText} says of the text.
     */
    public Appended append(Words words) {
        Refusal refusal = MessageText.refusal(words.text(), !words.attachments().isEmpty());
        if (refusal != null) {
            throw new Refused(refusal);
        }
        Appended appended =
                dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), words.conversationId()), words));
        // a repetition as well: whoever wrote it first may have died before it was announced
        AnnounceMessage.in(dsl, words.conversationId(), appended.seq());
        return appended;
    }

    private Appended in(LockedConversation conversation, Words words) {
        Line line = Line.ofHuman(words.key(), words.agentId(), words.visibility(), words.text(), List.of());
        ConversationRecord row = conversation.row();
        int seen = Objects.requireNonNullElse(words.seenSeq(), Integer.MAX_VALUE);
        Surroundings around = Surroundings.of(conversation, line, seen);
        MessageRecord stored = around.stored();
        if (stored != null) {
            boolean same = Passkey.keptAs(stored.getBody(), words.text())
                    && Enclosed.are(stored.getAttachments(), words.attachments())
                    && stored.getVisibility() == words.visibility()
                    && words.agentId().equals(stored.getAgentId());
            if (!same) {
                throw new Refused(Refusal.KEY_REUSED);
            }
            return new Appended(stored.getSeq(), true, row.getEpoch());
        }
        if (words.visibility() == Visibility.PUBLIC) {
            mayReply(row, around, words);
        }
        String kept = HiddenPasskey.fromHuman(conversation, words.text());
        List<Attachment> files = EncloseAttachments.of(
                conversation.tx(), conversation.id(), new Sender(words.agentId()), words.attachments());
        int seq = conversation.appendUnannounced(
                Line.ofHuman(words.key(), words.agentId(), words.visibility(), kept, files), words.at());
        if (words.visibility() == Visibility.PUBLIC) {
            answered(conversation, around, seq, words.at());
            conversation.alongside(HeldCommand.takenBack(conversation.tx(), conversation.id()));
            UnseenReply.in(conversation, around.mailAfter(), seq, words.at());
        }
        renewLease(conversation, words);
        conversation.save();
        return new Appended(seq, false, row.getEpoch());
    }

    private void answered(LockedConversation conversation, Surroundings around, int seq, Instant at) {
        ConversationRecord row = conversation.row();
        row.setAnsweredSeq(seq);
        Timings timings =
                policy.version(conversation.tx(), around.newestPolicy()).timings();
        row.setIdleAt(IdleLimit.after(row.getControl(), timings, at));
        Surroundings.Episode episode = around.episode();
        if (episode != null) {
            moveClocks.after(
                    new ClockEvent.PersonWrote(at),
                    conversation,
                    episode.handoff(),
                    episode.calendar(),
                    episode.clocks());
        }
        if (around.promised()) {
            EndPromises.in(conversation, EndPromises.Ending.KEPT, at);
        }
    }

    private static void mayReply(ConversationRecord row, Surroundings around, Words words) {
        Refusal refusal = ConversationRules.mayReply(row.getControl(), row.getAgentId(), words.agentId());
        if (refusal == null && words.epoch() != null && !words.epoch().equals(row.getEpoch())) {
            refusal = Refusal.STALE_EPOCH;
        }
        if (refusal == null && words.seenSeq() != null && around.customerWrote()) {
            refusal = Refusal.EDIT_CONFLICT;
        }
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }

    private static void renewLease(LockedConversation conversation, Words words) {
        conversation.alongside(conversation
                .tx()
                .update(ASSIGNMENT)
                .set(ASSIGNMENT.ACTIVE_AT, words.at())
                .where(ASSIGNMENT.CONVERSATION_ID.eq(conversation.id()))
                .and(ASSIGNMENT.AGENT_ID.eq(words.agentId()))
                .and(AssignmentState.live())
                .returningResult(ASSIGNMENT.ID));
    }
}
