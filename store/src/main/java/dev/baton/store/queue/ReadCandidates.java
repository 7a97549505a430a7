package dev.baton.store.queue;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.OFFER;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.domain.agent.Capacity;
import dev.baton.domain.agent.Role;
import dev.baton.domain.queue.Candidate;
import dev.baton.domain.queue.QueueEntry;
import dev.baton.store.agent.Availability;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** What the rules need to say why a ticket waits: the entry, and all active people with what each can take. */
public final class ReadCandidates {
    private final DSLContext dsl;

    public ReadCandidates(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Empty if nobody waits with this ticket. */
    public Optional<QueueEntry> entry(UUID ticketId) {
        return dsl.selectFrom(QUEUE_ENTRY)
                .where(QUEUE_ENTRY.TICKET_ID.eq(ticketId))
                .fetchOptional(row -> new QueueEntry(
                        row.getTicketId(),
                        row.getConversationId(),
                        row.getQueueKey(),
                        row.getUrgency(),
                        row.getFront(),
                        row.getDueAt(),
                        row.getWaitingSince(),
                        row.getOpensAt(),
                        row.getLanguage(),
                        row.getSkill(),
                        row.getAwaySince()));
    }

    public List<Candidate> all(Instant now) {
        Map<UUID, List<String>> queues =
                dsl.selectFrom(AGENT_QUEUE).fetchGroups(AGENT_QUEUE.AGENT_ID, AGENT_QUEUE.QUEUE_KEY);
        Field<BigDecimal> load = Availability.load().as("load");
        Field<Boolean> present = field(Availability.present(now)).as("present");
        Field<Boolean> ringing = field(exists(selectOne()
                        .from(OFFER)
                        .where(OFFER.AGENT_ID.eq(AGENT.ID))
                        .and(OFFER.STATE.eq(OfferState.OPEN.name()))))
                .as("ringing");
        return dsl.select(
                        AGENT.ID,
                        AGENT.ROLE,
                        AGENT.LISTENING,
                        present,
                        ringing,
                        AGENT.LANGUAGES,
                        AGENT.SKILLS,
                        AGENT.CAPACITY,
                        load)
                .from(AGENT)
                .where(AGENT.ACTIVE)
                .fetch(row -> new Candidate(
                        row.value1(),
                        Role.valueOf(row.value2().getLiteral().toUpperCase(Locale.ROOT)),
                        true,
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        Set.copyOf(queues.getOrDefault(row.value1(), List.of())),
                        set(row.value6()),
                        set(row.value7()),
                        new Capacity(row.value8(), halves(row.value9()))));
    }

    private static int halves(BigDecimal load) {
        return load.multiply(BigDecimal.TWO).intValue();
    }

    private static Set<String> set(@Nullable String @Nullable [] values) {
        return values == null ? Set.of() : new TreeSet<>(Arrays.asList(values));
    }
}
