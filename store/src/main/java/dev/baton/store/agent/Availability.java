package dev.baton.store.agent;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.PRESENCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import dev.baton.store.queue.AssignmentState;
import dev.baton.store.queue.OfferState;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** The three facts about an agent of which offers ask: listening, present, with room for one more. */
public final class Availability {
    /** A console that was not heard of for longer is closed. */
    public static final Duration PRESENT_FOR = Duration.ofSeconds(60);

    private Availability() {}

    /** What the agent of the row carries: 1 for each engagement, half for one in wrap-up. */
    public static Field<BigDecimal> load() {
        return coalesce(
                field(DSL.select(sum(ASSIGNMENT.WEIGHT))
                        .from(ASSIGNMENT)
                        .where(ASSIGNMENT.AGENT_ID.eq(AGENT.ID))
                        .and(AssignmentState.live())),
                BigDecimal.ZERO);
    }

    /** There is room for one more. */
    public static Condition hasRoom() {
        return load().plus(BigDecimal.ONE).le(AGENT.CAPACITY.cast(BigDecimal.class));
    }

    /** A console of the agent is open, or was a moment ago. */
    public static Condition present(Instant now) {
        return exists(selectOne()
                .from(PRESENCE)
                .where(PRESENCE.AGENT_ID.eq(AGENT.ID))
                .and(PRESENCE.SEEN_AT.gt(now.minus(PRESENT_FOR))));
    }

    /** The agent of the row can be offered something now. */
    public static Condition canBeOffered(Instant now) {
        return AGENT.ACTIVE
                .isTrue()
                .and(AGENT.LISTENING.isTrue())
                .and(present(now))
                .and(hasRoom())
                .and(notExists(selectOne()
                        .from(OFFER)
                        .where(OFFER.AGENT_ID.eq(AGENT.ID))
                        .and(OFFER.STATE.eq(OfferState.OPEN.name()))));
    }
}
