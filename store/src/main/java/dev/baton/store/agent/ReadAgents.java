package dev.baton.store.agent;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.baton.domain.agent.Role;
import dev.baton.store.queue.AssignmentState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** The people of the team, with what each declares, carries and may carry. */
public final class ReadAgents {
    private final DSLContext dsl;

    public ReadAgents(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param present a console is open
     * @param load 1 for each engagement, half for one in wrap-up
     * @param lastServedAt when the last engagement ended
     * @param offerSeconds how long an offer rings here at least; null: as long as the policy says
     */
    public record Agent(
            UUID id,
            String login,
            String displayName,
            Role role,
            List<String> languages,
            List<String> skills,
            List<String> queues,
            int capacity,
            BigDecimal load,
            boolean active,
            boolean listening,
            @Nullable Instant listeningSince,
            @Nullable String awayReason,
            boolean present,
            @Nullable Instant lastServedAt,
            @Nullable Integer offerSeconds) {}

    public List<Agent> all(Instant now) {
        return read(noCondition(), now);
    }

    public Optional<Agent> one(UUID id, Instant now) {
        return read(AGENT.ID.eq(id), now).stream().findFirst();
    }

    private List<Agent> read(Condition which, Instant now) {
        Map<UUID, List<String>> queues = dsl.selectFrom(AGENT_QUEUE)
                .orderBy(AGENT_QUEUE.QUEUE_KEY)
                .fetchGroups(AGENT_QUEUE.AGENT_ID, AGENT_QUEUE.QUEUE_KEY);
        Field<BigDecimal> load = Availability.load().as("load");
        Field<Boolean> present = field(Availability.present(now)).as("present");
        Field<Instant> lastServed = field(select(max(ASSIGNMENT.ENDED_AT))
                        .from(ASSIGNMENT)
                        .where(ASSIGNMENT.AGENT_ID.eq(AGENT.ID))
                        .and(ASSIGNMENT.STATE.eq(inline(AssignmentState.ENDED.name()))))
                .as("last_served");
        return dsl.select(AGENT.asterisk(), load, present, lastServed)
                .from(AGENT)
                .where(which)
                .orderBy(AGENT.DISPLAY_NAME, AGENT.ID)
                .fetch(row -> new Agent(
                        row.get(AGENT.ID),
                        row.get(AGENT.LOGIN),
                        row.get(AGENT.DISPLAY_NAME),
                        Role.valueOf(row.get(AGENT.ROLE).getLiteral().toUpperCase(Locale.ROOT)),
                        List.of(row.get(AGENT.LANGUAGES)),
                        List.of(row.get(AGENT.SKILLS)),
                        queues.getOrDefault(row.get(AGENT.ID), List.of()),
                        row.get(AGENT.CAPACITY),
                        row.get(load),
                        row.get(AGENT.ACTIVE),
                        row.get(AGENT.LISTENING),
                        row.get(AGENT.LISTENING_SINCE),
                        row.get(AGENT.AWAY_REASON),
                        row.get(present),
                        row.get(lastServed),
                        row.get(AGENT.OFFER_SECONDS)));
    }
}
