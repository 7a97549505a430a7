package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.EVENT;
import static dev.baton.store.generated.Tables.MESSAGE;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.MessageRecord;
import dev.baton.store.json.Json;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A conversation whose row this transaction has locked: nobody else writes a message, an event or control meanwhile.
 * Whoever locks several things locks the conversation first, then agents.
 */
public final class LockedConversation {
    private final DSLContext tx;
    private final ConversationRecord row;

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

    /** The stored message of this author and key, or null. */
    @Nullable
    MessageRecord stored(Line line) {
        return tx.selectFrom(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(id()))
                .and(MESSAGE.AUTHOR.eq(line.author()))
                .and(MESSAGE.CLIENT_ID.eq(line.key()))
                .fetchOne();
    }

    /** True if the customer has written after the message of this number. */
    public boolean customerWroteAfter(int seq) {
        return tx.fetchExists(
                MESSAGE,
                MESSAGE.CONVERSATION_ID
                        .eq(id())
                        .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                        .and(MESSAGE.SEQ.gt(seq)));
    }

    /** Gives the line the next number and sends the hint. The caller has seen that its key is free. */
    int append(Line line, Instant at) {
        int seq = row.getLastSeq() + 1;
        MessageRecord message = tx.newRecord(MESSAGE);
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
        message.setSentAt(at);
        tx.insertInto(MESSAGE).set(message).execute();
        row.setLastSeq(seq);
        Hints.send(tx, Hints.Kind.MESSAGE, id(), seq);
        return seq;
    }

    /**
     * Writes the next event of the trail.
     *
     * @param actor customer, ai, policy, clock or {@code agent:<id>}
     * @param data ids, numbers and codes only
     */
    public void event(String kind, String actor, Instant at, Map<String, ?> data) {
        int seq = row.getLastEvent() + 1;
        tx.insertInto(EVENT, EVENT.CONVERSATION_ID, EVENT.SEQ, EVENT.KIND, EVENT.ACTOR, EVENT.AT, EVENT.DATA)
                .values(id(), seq, kind, actor, at, Json.write(data))
                .execute();
        row.setLastEvent(seq);
    }

    /** Writes what was set on the row. */
    public void save() {
        if (row.modified()) {
            row.update();
        }
    }
}
