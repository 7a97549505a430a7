package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.HANDOFF;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Snapshot;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Where a conversation stands: what a story that is missing, or has lost its place, is started from. */
public final class ReadSnapshot {
    static final String OPENED = "OPENED";

    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public ReadSnapshot(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /** Refused: NOT_FOUND. */
    public Snapshot read(UUID conversationId) {
        ConversationRecord row = dsl.fetchOne(CONVERSATION, CONVERSATION.ID.eq(conversationId));
        if (row == null) {
            throw new Refused(Refusal.NOT_FOUND);
        }
        HandoffRecord handoff = dsl.fetchOne(
                HANDOFF, HANDOFF.CONVERSATION_ID.eq(conversationId).and(HANDOFF.EPISODE.eq(row.getEpisode())));
        return new Snapshot(
                row.getId(),
                row.getChannel(),
                row.getControl(),
                row.getEpoch(),
                row.getEpisode(),
                row.getControlSince(),
                row.getControlBecause().equals(OPENED) ? null : Cause.valueOf(row.getControlBecause()),
                handoff == null ? null : ReasonCode.valueOf(handoff.getReason()),
                handoff == null ? null : handoff.getUrgency(),
                handoff == null ? null : handoff.getQueueKey(),
                row.getAgentId(),
                handoff == null ? null : handoff.getPolicyVersion(),
                row.getAnsweredSeq(),
                reopenUntil(row));
    }

    private @Nullable Instant reopenUntil(ConversationRecord row) {
        return row.getClosedAt() == null
                ? null
                : row.getClosedAt().plus(policy.read().timings().reopen());
    }
}
