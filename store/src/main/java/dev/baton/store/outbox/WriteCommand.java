package dev.baton.store.outbox;

import static dev.baton.store.generated.Tables.OUTBOX;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.OutboxRecord;
import dev.baton.store.json.Json;
import dev.baton.store.live.Hints;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Writes down what a story must be told. The id, made by the caller before the first try, is the Update's id. */
public final class WriteCommand {
    private final DSLContext dsl;

    public WriteCommand(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A command by itself, in a transaction of its own. The same id and content again changes nothing.
     *
     * @param kind the Update's name
     * @param payload the Update's argument: ids, numbers, instants
     * @throws Refused KEY_REUSED if the id was used for something else, NOT_FOUND without such a conversation
     */
    public void write(UUID conversationId, UUID id, String kind, Map<String, ?> payload, Instant at) {
        dsl.transaction(c -> in(LockedConversation.lock(c.dsl(), conversationId), id, kind, payload, at));
    }

    /** As {@link #write}, beside the facts that it tells of, in their transaction. */
    public static void in(LockedConversation conversation, UUID id, String kind, Map<String, ?> payload, Instant at) {
        JSONB content = Json.write(payload);
        DSLContext tx = conversation.tx();
        int written = tx.insertInto(
                        OUTBOX, OUTBOX.ID, OUTBOX.CONVERSATION_ID, OUTBOX.KIND, OUTBOX.PAYLOAD, OUTBOX.CREATED_AT)
                .values(id, conversation.id(), kind, content, at)
                .onConflictDoNothing()
                .execute();
        if (written == 0) {
            mustBeTheSame(tx.fetchSingle(OUTBOX, OUTBOX.ID.eq(id)), conversation.id(), kind, payload);
            return;
        }
        if (!kind.equals(Commands.LOOK_AGAIN) && !kind.equals(Commands.SEND_MAIL)) {
            // whatever else is asked for takes the place of what could still be taken back
            HeldCommand.takenBack(tx, conversation.id()).fetch();
        }
        Hints.send(tx, Hints.Kind.OUTBOX, conversation.id());
    }

    /** As {@link #in}, told no sooner than after {@code pause}: until then {@link HeldCommand} takes it back. */
    public static void held(
            LockedConversation conversation, UUID id, String kind, Map<String, ?> payload, Duration pause, Instant at) {
        in(conversation, id, kind, payload, at);
        conversation
                .tx()
                .update(OUTBOX)
                .set(OUTBOX.NEXT_TRY_AT, Later.by(pause))
                .set(OUTBOX.HELD_UNTIL, Later.by(pause))
                .where(OUTBOX.ID.eq(id))
                .execute();
    }

    private static void mustBeTheSame(OutboxRecord earlier, UUID conversationId, String kind, Map<String, ?> payload) {
        boolean same = earlier.getConversationId().equals(conversationId)
                && earlier.getKind().equals(kind)
                && Json.sameContent(earlier.getPayload(), Json.write(payload));
        if (!same) {
            throw new Refused(Refusal.KEY_REUSED);
        }
    }
}
