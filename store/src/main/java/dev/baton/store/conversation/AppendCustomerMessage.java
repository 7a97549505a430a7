package dev.baton.store.conversation;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.conversation.MessageText;
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
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.HeldCommand;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.MoveClocks;
import dev.baton.store.ticket.SetEngagementStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The customer's words, safe before anything else happens with them. Who is told is decided here, by control, under the
 * conversation's lock: a person who is in charge sees the message by its hint, the story is told of all others.
 */
public final class AppendCustomerMessage {
    private final DSLContext dsl;
    private final CurrentPolicy policy;
    private final MoveClocks moveClocks;

    public AppendCustomerMessage(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
        this.moveClocks = new MoveClocks(policy);
    }

    /**
     * @param key made by the customer's client before the first try
     * @param attachments ids of files that are kept already
     */
    public record Words(UUID conversationId, String key, String text, List<UUID> attachments, Instant at) {
        public Words {
            attachments = List.copyOf(attachments);
        }

        public Words(UUID conversationId, String key, String text, Instant at) {
            this(conversationId, key, text, List.of(), at);
        }
    }

    /**
     * @param repeated true if the message was there already; {@code seq} is the first one's
     * @param tell id of the outbox row that tells the story; null if a person is in charge
     */
    public record Appended(
            int seq,
            boolean repeated,
            Control control,
            int epoch,
            @Nullable UUID tell) {}

    /** Refused: NOT_FOUND, KEY_REUSED, REOPEN_WINDOW_PASSED, FILE_GONE, or what {@link MessageText} says of the text. */
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
        Line line = Line.ofCustomer(words.key(), words.text(), List.of());
        ConversationRecord row = conversation.row();
        Surroundings around = Surroundings.of(conversation, line, row.getAnsweredSeq());
        MessageRecord stored = around.stored();
        if (stored != null) {
            if (!(Passkey.keptAs(stored.getBody(), words.text()) || HiddenCode.keptAs(stored.getBody(), words.text()))
                    || !Enclosed.are(stored.getAttachments(), words.attachments())) {
                throw new Refused(Refusal.KEY_REUSED);
            }
            return new Appended(
                    stored.getSeq(), true, row.getControl(), row.getEpoch(), idOfTelling(row, stored.getSeq()));
        }
        Timings timings =
                policy.version(conversation.tx(), around.newestPolicy()).timings();
        mayWrite(row, timings, words.at());
        String kept = HiddenCode.fromCustomer(
                conversation, HiddenPasskey.fromCustomer(conversation, words.text(), words.at()), words.at());
        List<Attachment> files =
                EncloseAttachments.of(conversation.tx(), conversation.id(), Sender.CUSTOMER, words.attachments());
        int seq = conversation.appendUnannounced(Line.ofCustomer(words.key(), kept, files), words.at());
        row.setLastCustomerAt(words.at());
        row.setIdleAt(IdleLimit.after(row.getControl(), timings, words.at()));
        moveClocks(conversation, around, seq, words.at());
        UUID tell = null;
        if (row.getControl() != Control.HUMAN) {
            tell = tell(conversation, seq, words.at());
        } else {
            conversation.alongside(HeldCommand.takenBack(conversation.tx(), conversation.id()));
        }
        if (row.getControl() == Control.HUMAN && around.chatFinished()) {
            SetEngagementStatus.resume(conversation, words.at());
        }
        conversation.save();
        return new Appended(seq, false, row.getControl(), row.getEpoch(), tell);
    }

    private static void mayWrite(ConversationRecord row, Timings timings, Instant now) {
        Instant reopenUntil =
                row.getClosedAt() == null ? null : row.getClosedAt().plus(timings.reopen());
        Refusal refusal = ConversationRules.mayWrite(row.getControl(), reopenUntil, now);
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }

    private void moveClocks(LockedConversation conversation, Surroundings around, int seq, Instant at) {
        Control control = conversation.row().getControl();
        Surroundings.Episode episode = around.episode();
        if (episode != null && (control == Control.HUMAN || control == Control.WAITING_FOR_HUMAN)) {
            ClockEvent wrote = new ClockEvent.CustomerWrote(at, control, seq, !around.customerWrote());
            moveClocks.after(wrote, conversation, episode.handoff(), episode.calendar(), episode.clocks());
        }
    }

    private static UUID tell(LockedConversation conversation, int seq, Instant at) {
        UUID id = idOfTelling(conversation.row(), seq);
        conversation.command(id, Commands.CUSTOMER_MESSAGE, Map.of("messageId", id, "seq", seq), at);
        return id;
    }

    private static UUID idOfTelling(ConversationRecord row, int seq) {
        return UUID.nameUUIDFromBytes((row.getId() + "/" + seq).getBytes(StandardCharsets.UTF_8));
    }
}
