package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.MESSAGE;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.attachment.EncloseAttachments;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.EventRecord;
import dev.baton.store.generated.tables.records.MessageRecord;
import dev.baton.store.generated.tables.records.OutboxRecord;
import dev.baton.store.json.Json;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jspecify.annotations.Nullable;

/**
 * A conversation whose row this transaction has locked: nobody else writes a message, an event or control meanwhile.
 * Whoever locks several things locks the conversation first, then agents. What is written of it is collected and sent by
 * {@link #save()}, which every transaction that has written ends with.
 */
public final class LockedConversation {
    private final DSLContext tx;
    private final ConversationRecord row;
    private final Unsent unsent = new Unsent();

    private LockedConversation(DSLContext tx, ConversationRecord row) {
        this.tx = tx;
        this.row = row;
    }

    /** Waits for the lock. Must be the transaction's first statement. Refused: NOT_FOUND. */
    public static LockedConversation lock(DSLContext tx, UUID id) {
        ConversationRecord row = tx.selectFrom(CONVERSATION)
                .where(CONVERSATION.ID.eq(id))
                .forUpdate()
                .fetchOne();
        if (row == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        return new LockedConversation(tx, row);
    }

    public DSLContext tx() {
        return tx;
    }

    public UUID id() {
        return row.getId();
    }

    /** The row as it stands; what is set here is written by {@link #save()}. */
    public ConversationRecord row() {
        return row;
    }

    /** The message of this author and key, stored or to be, or null. */
    @Nullable
    MessageRecord stored(Line line) {
        for (MessageRecord each : unsent.messages()) {
            if (each.getAuthor() == line.author() && each.getClientId().equals(line.key())) {
                return each;
            }
        }
        return tx.selectFrom(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(id()))
                .and(MESSAGE.AUTHOR.eq(line.author()))
                .and(MESSAGE.CLIENT_ID.eq(line.key()))
                .fetchOne();
    }

    /** Gives the line the next number. Written and hinted at by {@link #save()}. The caller has seen that its key is free. */
    int append(Line line, Instant at) {
        int seq = appendUnannounced(line, at);
        unsent.add(Hints.field(Hints.Kind.MESSAGE, id(), seq));
        return seq;
    }

    /** As {@link #append}, without the hint: see {@link AnnounceMessage}. */
    int appendUnannounced(Line line, Instant at) {
        int seq = row.getLastSeq() + 1;
        MessageRecord message = new MessageRecord();
        message.setConversationId(id());
        message.setSeq(seq);
        message.setClientId(line.key());
        message.setAuthor(line.author());
        message.setVisibility(line.visibility());
        message.setAgentId(line.agentId());
        message.setKind(line.kind().word());
        message.setEpoch(row.getEpoch());
        message.setBody(line.body());
        message.setCitations(line.citations());
        message.setAttachments(Json.write(line.attachments()));
        message.setSentAt(at);
        unsent.add(message);
        if (!line.attachments().isEmpty()) {
            unsent.add(EncloseAttachments.in(tx, id(), line.attachments(), seq));
        }
        row.setLastSeq(seq);
        return seq;
    }

    /**
     * The next event of the trail, written by {@link #save()}.
     *
     * @param actor customer, ai, policy, clock or {@code agent:<id>}
     * @param data ids, numbers and codes only
     */
    public void event(String kind, String actor, Instant at, Map<String, ?> data) {
        EventRecord event = new EventRecord();
        event.setConversationId(id());
        event.setSeq(row.getLastEvent() + 1);
        event.setKind(kind);
        event.setActor(actor);
        event.setAt(at);
        event.setData(Json.write(data));
        unsent.add(event);
        row.setLastEvent(event.getSeq());
    }

    /**
     * A command to the story under an id that cannot have been used before, written by {@link #save()}, without a hint: the
     * caller tells the story itself, and if it dies first, the relay's next sweep does.
     */
    void command(UUID id, String kind, Map<String, ?> payload, Instant at) {
        OutboxRecord command = new OutboxRecord();
        command.setId(id);
        command.setConversationId(id());
        command.setKind(kind);
        command.setPayload(Json.write(payload));
        command.setCreatedAt(at);
        unsent.add(command);
    }

    /** A change of another table, made by {@link #save()}: nothing in this transaction reads it before. */
    public void alongside(ResultQuery<?> change) {
        unsent.add(change);
    }

    /** Writes what was set on the row and all that was collected, in one statement. */
    public void save() {
        unsent.send(tx, row);
    }
}
