package dev.baton.store.sla;

import static dev.baton.store.generated.Tables.CLOCK;

import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.sla.SlaMetric;
import dev.baton.domain.sla.SlaStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** How promises of the desk stand. */
public final class ReadClocks {
    private final DSLContext dsl;

    public ReadClocks(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param warnAt when four fifths are used; null while paused
     * @param dueAt when all is used; null while paused
     * @param endedAt the true instant of MET or of the breach
     */
    public record Shown(
            UUID conversationId,
            int episode,
            SlaMetric metric,
            SlaStatus status,
            Urgency urgency,
            int targetSeconds,
            Instant startedAt,
            @Nullable Instant warnAt,
            @Nullable Instant dueAt,
            @Nullable Instant endedAt) {}

    /** All clocks of a conversation, newest first. */
    public List<Shown> of(UUID conversationId) {
        return of(List.of(conversationId)).getOrDefault(conversationId, List.of());
    }

    /** The clocks of several conversations, newest first. */
    public Map<UUID, List<Shown>> of(Collection<UUID> conversations) {
        return dsl.select(
                        CLOCK.CONVERSATION_ID,
                        CLOCK.EPISODE,
                        CLOCK.METRIC,
                        CLOCK.STATUS,
                        CLOCK.URGENCY,
                        CLOCK.TARGET_SECONDS,
                        CLOCK.STARTED_AT,
                        CLOCK.WARN_AT,
                        CLOCK.DUE_AT,
                        CLOCK.ENDED_AT)
                .from(CLOCK)
                .where(CLOCK.CONVERSATION_ID.in(conversations))
                .orderBy(CLOCK.STARTED_AT.desc(), CLOCK.METRIC)
                .fetchGroups(
                        CLOCK.CONVERSATION_ID,
                        row -> new Shown(
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value6(),
                                row.value7(),
                                row.value8(),
                                row.value9(),
                                row.value10()));
    }
}
