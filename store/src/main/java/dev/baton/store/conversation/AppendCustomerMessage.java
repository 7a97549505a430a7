package dev.baton.store.conversation;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.conversation.MessageText;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.MessageRecord;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
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

    public AppendCustomerMessage(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param key made by the customer's client before the first try */
    public record Words(UUID conversationId, String key, String text, Instant at) {}

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

    /** Refused: NOT_FOUND, KEY_REUSED, REOPEN_WINDOW_PASSED, or what {@link MessageText} says of the text. */
    public Appended append(Words words) {
        Refusal refusal = MessageText.refusal(words.text());
        if (refusal != null) {
            throw new Refused(refusal);
        }
        return dsl.transactionResult(c -> in(LockedConversation.lock(c.dsl(), words.conversationId()), words));
    }

    private static Appended in(LockedConversation conversation, Words words) {
        Line line = Line.ofCustomer(words.key(), words.text());
        ConversationRecord row = conversation.row();
        MessageRecord stored = conversation.stored(line);
        if (stored != null) {
            if (!stored.getBody().equals(words.text())) {
                throw new Refused(Refusal.KEY_REUSED);
            }
            return new Appended(
                    stored.getSeq(), true, row.getControl(), row.getEpoch(), idOfTelling(row, stored.getSeq()));
        }
        mayWrite(row, words.at());
        int seq = conversation.append(line, words.at());
        row.setLastCustomerAt(words.at());
        row.setIdleAt(IdleLimit.after(row.getControl(), words.at()));
        UUID tell = row.getControl() == Control.HUMAN ? null : tell(conversation, seq, words.at());
        conversation.save();
        return new Appended(seq, false, row.getControl(), row.getEpoch(), tell);
    }

    private static void mayWrite(ConversationRecord row, Instant now) {
        Instant reopenUntil =
                row.getClosedAt() == null ? null : row.getClosedAt().plus(Duration.ofHours(48));
        Refusal refusal = ConversationRules.mayWrite(row.getControl(), reopenUntil, now);
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }

    private static UUID tell(LockedConversation conversation, int seq, Instant at) {
        UUID id = idOfTelling(conversation.row(), seq);
        WriteCommand.in(conversation, id, Commands.CUSTOMER_MESSAGE, Map.of("messageId", id, "seq", seq), at);
        return id;
    }

    private static UUID idOfTelling(ConversationRecord row, int seq) {
        return UUID.nameUUIDFromBytes((row.getId() + "/" + seq).getBytes(StandardCharsets.UTF_8));
    }
}
