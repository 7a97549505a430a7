package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.PROMISE;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.PromiseRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.mail.PutInWriting;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** Somebody of the team says what has become of a promise: it was kept, or another time takes its place. */
public final class SettlePromise {
    private final DSLContext dsl;

    public SettlePromise(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Which promise, and who says so. */
    public record Which(UUID conversationId, UUID promiseId, UUID agentId, Instant at) {}

    /** Again changes nothing. Refused: NOT_FOUND, EDIT_CONFLICT if it has ended otherwise. */
    public void keep(Which which) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), which.conversationId());
            PromiseRecord promise = promise(conversation, which);
            if (!promise.getState().equals("KEPT")) {
                end(conversation, promise, "KEPT", which);
                done(conversation);
            }
        });
    }

    /**
     * Again with the same time changes nothing.
     *
     * @param due later than now
     * @throws Refused as {@link #keep}
     */
    public void replace(Which which, Instant due) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), which.conversationId());
            PromiseRecord promise = promise(conversation, which);
            UUID next = UUID.nameUUIDFromBytes((promise.getId() + "/" + due).getBytes(StandardCharsets.UTF_8));
            if (c.dsl().fetchExists(PROMISE, PROMISE.ID.eq(next))) {
                return;
            }
            end(conversation, promise, "REPLACED", which);
            PromiseRecord other = c.dsl().newRecord(PROMISE);
            other.setId(next);
            other.setConversationId(conversation.id());
            other.setEpisode(conversation.row().getEpisode());
            other.setKind(promise.getKind());
            other.setSaidBy("agent:" + which.agentId());
            other.setDueAt(due);
            other.setMadeAt(which.at());
            other.insert();
            conversation.event(
                    "promise.made",
                    "agent:" + which.agentId(),
                    which.at(),
                    Map.of("promise", next, "kind", promise.getKind(), "due", due));
            PutInWriting.promised(conversation, next, which.at());
            // the story's alarm may stand later
            WriteCommand.in(
                    conversation,
                    next,
                    Commands.LOOK_AGAIN,
                    Map.of("requestId", next, "what", "promise made", "notLaterThan", due),
                    which.at());
            done(conversation);
        });
    }

    private static PromiseRecord promise(LockedConversation conversation, Which which) {
        PromiseRecord promise = conversation
                .tx()
                .fetchOne(PROMISE, PROMISE.ID.eq(which.promiseId()).and(PROMISE.CONVERSATION_ID.eq(conversation.id())));
        if (promise == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        return promise;
    }

    private static void end(LockedConversation conversation, PromiseRecord promise, String state, Which which) {
        if (!promise.getState().equals("OPEN")) {
            throw new Refused(Refusal.EDIT_CONFLICT);
        }
        promise.setState(state);
        promise.setEndedAt(which.at());
        promise.update();
        conversation.event(
                "promise.ended",
                "agent:" + which.agentId(),
                which.at(),
                Map.of("promise", promise.getId(), "state", state));
    }

    private static void done(LockedConversation conversation) {
        conversation.save();
        Hints.send(conversation.tx(), Hints.Kind.CONVERSATION, conversation.id());
    }
}
