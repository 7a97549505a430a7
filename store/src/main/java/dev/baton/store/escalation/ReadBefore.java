package dev.baton.store.escalation;

import static dev.baton.store.generated.Tables.AI_TURN;
import static dev.baton.store.generated.Tables.DECISION;
import static dev.baton.store.generated.Tables.HANDOFF;
import static org.jooq.impl.DSL.max;

import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Tried;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.store.generated.tables.records.AiTurnRecord;
import dev.baton.store.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** What came before a turn, as far as it matters for judging it. */
public final class ReadBefore {
    private final DSLContext dsl;

    public ReadBefore(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Before the customer message {@code seq}, in the stretch of the AI that is {@code epoch}. */
    public TurnFacts.Before read(UUID conversationId, int epoch, int seq, Instant now) {
        List<AiTurnRecord> turns = dsl.selectFrom(AI_TURN)
                .where(AI_TURN.CONVERSATION_ID.eq(conversationId))
                .and(AI_TURN.EPOCH.eq(epoch))
                .and(AI_TURN.SEQ.lt(seq))
                .and(AI_TURN.STATE.eq("SAID"))
                .orderBy(AI_TURN.SEQ)
                .fetch();
        AiTurnRecord last = turns.isEmpty() ? null : turns.getLast();
        return new TurnFacts.Before(
                turns.stream()
                        .map(AiTurnRecord::getConfidence)
                        .filter(Objects::nonNull)
                        .toList(),
                last != null && last.getOutOfScope(),
                last != null && last.getPersonOffered(),
                sinceAiUnavailable(conversationId, now),
                settled(conversationId));
    }

    private @Nullable Duration sinceAiUnavailable(UUID conversationId, Instant now) {
        Instant last = dsl.select(max(DECISION.DECIDED_AT))
                .from(DECISION)
                .where(DECISION.CONVERSATION_ID.eq(conversationId))
                .and(DECISION.REASON.eq(ReasonCode.AI_UNAVAILABLE.name()))
                .fetchSingle()
                .value1();
        return last == null ? null : Duration.between(last, now);
    }

    /** Standing facts on which a handoff has led to a person already. */
    private List<String> settled(UUID conversationId) {
        return dsl
                .select(DECISION.TRACE)
                .from(HANDOFF)
                .join(DECISION)
                .on(DECISION.ID.eq(HANDOFF.DECISION_ID))
                .where(HANDOFF.CONVERSATION_ID.eq(conversationId))
                .and(HANDOFF.CONNECTED_AT.isNotNull())
                .fetch(DECISION.TRACE)
                .stream()
                .flatMap(trace -> standing(trace).stream())
                .distinct()
                .toList();
    }

    private static List<String> standing(JSONB trace) {
        return List.of(Json.read(trace, Tried[].class)).stream()
                .filter(tried -> tried.result() == Tried.Result.FIRED)
                .map(Tried::standing)
                .filter(Objects::nonNull)
                .toList();
    }
}
