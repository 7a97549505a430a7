package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.OWNERSHIP;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.ConversationRules;
import dev.baton.domain.refusal.Refusal;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.OwnershipRecord;
import dev.baton.store.live.Hints;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The only place that changes who controls a conversation: control, epoch, reason, ownership and event in one transaction,
 * once for each request key. What goes with the change is written by the caller in the same transaction.
 */
public final class ChangeControl {
    private ChangeControl() {}

    /**
     * @param epoch the epoch under which the change was decided; if it has moved on, the change is refused
     * @param requestKey asked again with the same key, nothing changes and the answer is the first one's
     * @param actor customer, policy, clock or {@code agent:<id>}
     * @param agentId who is in charge afterwards; present exactly if the cause leads to HUMAN
     */
    public record Change(
            int epoch,
            Cause cause,
            String requestKey,
            String actor,
            @Nullable UUID agentId,
            Instant at) {}

    /**
     * @param refused null if control has changed, now or when it was first asked
     * @param epoch the one that the change began; if refused, the one in force
     * @param repeated true if the change had been made before: what goes with it has been written as well
     */
    public record Changed(@Nullable Refusal refused, int epoch, boolean repeated) {}

    public static Changed in(LockedConversation conversation, Change change) {
        OwnershipRecord earlier = earlier(conversation, change.requestKey());
        if (earlier != null) {
            return new Changed(null, earlier.getEpoch(), true);
        }
        ConversationRecord row = conversation.row();
        Refusal refusal = change.epoch() != row.getEpoch()
                ? Refusal.STALE_EPOCH
                : ConversationRules.mayChange(row.getControl(), change.cause());
        if (refusal != null) {
            return new Changed(refusal, row.getEpoch(), false);
        }
        Control from = row.getControl();
        turn(row, change);
        succeed(conversation, change);
        conversation.event(
                "control.changed",
                change.actor(),
                change.at(),
                Map.of(
                        "from", from,
                        "to", row.getControl(),
                        "epoch", row.getEpoch(),
                        "because", change.cause()));
        conversation.save();
        Hints.send(conversation.tx(), Hints.Kind.CONVERSATION, conversation.id(), row.getEpoch());
        return new Changed(null, row.getEpoch(), false);
    }

    private static @Nullable OwnershipRecord earlier(LockedConversation conversation, String requestKey) {
        return conversation
                .tx()
                .selectFrom(OWNERSHIP)
                .where(OWNERSHIP.CONVERSATION_ID.eq(conversation.id()))
                .and(OWNERSHIP.REQUEST_KEY.eq(requestKey))
                .fetchOne();
    }

    private static void turn(ConversationRecord row, Change change) {
        Control to = change.cause().to();
        row.setControl(to);
        row.setEpoch(row.getEpoch() + 1);
        row.setControlSince(change.at());
        row.setControlBecause(change.cause().name());
        row.setAgentId(change.agentId());
        row.setClosedAt(to == Control.CLOSED ? change.at() : null);
    }

    private static void succeed(LockedConversation conversation, Change change) {
        ConversationRecord row = conversation.row();
        conversation
                .tx()
                .update(OWNERSHIP)
                .set(OWNERSHIP.ENDED_AT, change.at())
                .where(OWNERSHIP.CONVERSATION_ID.eq(row.getId()))
                .and(OWNERSHIP.ENDED_AT.isNull())
                .execute();
        begin(conversation, change.actor(), change.requestKey(), change.at());
    }

    /** Opens the ownership row of the control in force. */
    static void begin(LockedConversation conversation, String actor, String requestKey, Instant at) {
        ConversationRecord row = conversation.row();
        OwnershipRecord ownership = conversation.tx().newRecord(OWNERSHIP);
        ownership.setConversationId(row.getId());
        ownership.setEpoch(row.getEpoch());
        ownership.setControl(row.getControl());
        ownership.setBecause(row.getControlBecause());
        ownership.setAgentId(row.getAgentId());
        ownership.setActor(actor);
        ownership.setRequestKey(requestKey);
        ownership.setStartedAt(at);
        ownership.setFirstSeq(row.getLastSeq() + 1);
        ownership.insert();
    }
}
