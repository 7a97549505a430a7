package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.DECISION;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Tried;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.handoff.Outcome;
import dev.baton.domain.sla.Clock;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.json.Json;
import dev.baton.store.live.Hints;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.MoveClocks;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Opens the next handoff of a conversation, whose control has just changed, and starts its clocks. */
final class BeginEpisode {
    /** After these the customer comes back to something that was thought to be done. */
    private static final Set<Outcome> CLOSED_WITH_THE_CONVERSATION =
            EnumSet.of(Outcome.RESOLVED, Outcome.ENDED_BY_CUSTOMER, Outcome.IDLE, Outcome.ABANDONED);

    private final CurrentPolicy policy;
    private final MoveClocks moveClocks;

    BeginEpisode(CurrentPolicy policy, MoveClocks moveClocks) {
        this.policy = policy;
        this.moveClocks = moveClocks;
    }

    /** @param queue that the policy names; where there is no such queue, its fallback */
    record Why(UUID decisionId, ReasonCode reason, Urgency urgency, String queue, int policyVersion) {}

    HandoffRecord in(LockedConversation conversation, Why why, String actor, Instant at) {
        DSLContext tx = conversation.tx();
        ConversationRecord row = conversation.row();
        ClockEvent started = new ClockEvent.Escalated(at, resumes(conversation));
        row.setEpisode(row.getEpisode() + 1);
        HandoffRecord handoff = tx.newRecord(HANDOFF);
        handoff.setConversationId(conversation.id());
        handoff.setEpisode(row.getEpisode());
        handoff.setReason(why.reason().name());
        handoff.setOtherReasons(others(tx, why));
        handoff.setUrgency(why.urgency());
        handoff.setQueueKey(existing(tx, why));
        handoff.setDecisionId(why.decisionId());
        handoff.setPolicyVersion(why.policyVersion());
        handoff.setEscalatedAt(at);
        handoff.insert();
        KeepPasskey.make(conversation, policy.version(tx, why.policyVersion()), row.getEpisode(), at);
        DropDrafts.in(conversation, at);
        moveClocks.after(started, conversation, handoff);
        conversation.event(
                "conversation.escalated",
                actor,
                at,
                Map.of(
                        "episode", row.getEpisode(),
                        "reason", why.reason(),
                        "urgency", why.urgency(),
                        "queue", handoff.getQueueKey(),
                        "decision", why.decisionId()));
        Hints.send(tx, Hints.Kind.QUEUE, conversation.id());
        return handoff;
    }

    private @Nullable Clock resumes(LockedConversation conversation) {
        int last = conversation.row().getEpisode();
        String outcome = conversation
                .tx()
                .select(HANDOFF.OUTCOME)
                .from(HANDOFF)
                .where(HANDOFF.CONVERSATION_ID.eq(conversation.id()))
                .and(HANDOFF.EPISODE.eq(last))
                .fetchOne(HANDOFF.OUTCOME);
        return outcome != null && CLOSED_WITH_THE_CONVERSATION.contains(Outcome.valueOf(outcome))
                ? moveClocks.resumable(conversation, last)
                : null;
    }

    private static String[] others(DSLContext tx, Why why) {
        JSONB trace = tx.select(DECISION.TRACE)
                .from(DECISION)
                .where(DECISION.ID.eq(why.decisionId()))
                .fetchSingle()
                .value1();
        return Arrays.stream(Json.read(trace, Tried[].class))
                .filter(tried -> tried.result() == Tried.Result.FIRED && tried.reason() != why.reason())
                .map(tried -> tried.reason().name())
                .distinct()
                .toArray(String[]::new);
    }

    private String existing(DSLContext tx, Why why) {
        EscalationPolicy version = policy.version(tx, why.policyVersion());
        for (String key : new String[] {why.queue(), version.fallbackQueue()}) {
            if (tx.fetchExists(QUEUE, QUEUE.KEY.eq(key))) {
                return key;
            }
        }
        return tx.select(QUEUE.KEY)
                .from(QUEUE)
                .orderBy(QUEUE.FALLBACK.desc(), QUEUE.POSITION, QUEUE.KEY)
                .limit(1)
                .fetchSingle()
                .value1();
    }
}
