package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.ASSIGNMENT;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.CUSTOMER_PRESENCE;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.OUTBOX;
import static dev.baton.store.generated.Tables.OWNERSHIP;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.TICKET;
import static org.jooq.impl.DSL.min;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.ticket.EngagementStatus;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.json.Json;
import dev.baton.store.mail.ReadMails;
import dev.baton.store.outbox.HeldCommand;
import dev.baton.store.queue.AssignmentState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** One conversation as the team sees it, beside its messages. */
public final class ReadConversation {
    private final DSLContext dsl;

    public ReadConversation(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param ticket the open one; else the last one
     * @param lease who holds the ticket; null: nobody
     * @param customerSeenAt the customer's last sign of life
     * @param completesAt until when Completed can be taken back; null: nobody has said it
     * @param zone of the customer, as an IANA name; null: not known
     * @param customerMarks how far the customer has read
     * @param attributes what the page around the chat says of the customer
     * @param customerWaitsSince the oldest customer message that nobody has answered
     */
    public record Shown(
            UUID id,
            long caseNumber,
            String channel,
            String locale,
            String identity,
            @Nullable String customerName,
            Control control,
            int epoch,
            Instant controlSince,
            String controlBecause,
            @Nullable UUID agentId,
            int episode,
            String category,
            int lastSeq,
            int answeredSeq,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable UUID previousId,
            @Nullable Integer rating,
            @Nullable String ratingText,
            @Nullable Instant customerSeenAt,
            @Nullable Instant customerWaitsSince,
            @Nullable Ticket ticket,
            @Nullable Lease lease,
            List<Ownership> ownership,
            List<Promise> promises,
            List<ReadMails.Mail> mails,
            @Nullable Instant completesAt,
            @Nullable String zone,
            ReadMarks customerMarks,
            Map<String, Object> attributes) {}

    /** @param notesVersion to be named when notes are saved */
    public record Ticket(
            UUID id,
            long number,
            int episode,
            EngagementStatus status,
            String subject,
            ReasonCode reason,
            Urgency urgency,
            String queue,
            @Nullable UUID assigneeId,
            int notesVersion,
            @Nullable Boolean neededPerson,
            @Nullable String neededWhen,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable String outcome) {}

    public record Lease(UUID id, UUID agentId, boolean connected, boolean overCapacity, Instant activeAt) {}

    /** A stretch under one control. */
    public record Ownership(
            int epoch,
            Control control,
            String because,
            @Nullable String agentName,
            Instant startedAt,
            @Nullable Instant endedAt,
            int firstSeq) {}

    public record Promise(
            UUID id, int episode, String kind, String saidBy, Instant dueAt, String state, Instant madeAt) {}

    public Optional<Shown> read(UUID id) {
        return dsl.selectFrom(CONVERSATION).where(CONVERSATION.ID.eq(id)).fetchOptional(this::show);
    }

    private Shown show(ConversationRecord row) {
        UUID id = row.getId();
        return new Shown(
                id,
                row.getCaseNumber(),
                row.getChannel(),
                row.getLocale(),
                row.getIdentity(),
                name(row),
                row.getControl(),
                row.getEpoch(),
                row.getControlSince(),
                row.getControlBecause(),
                row.getAgentId(),
                row.getEpisode(),
                row.getCategory(),
                row.getLastSeq(),
                row.getAnsweredSeq(),
                row.getOpenedAt(),
                row.getClosedAt(),
                row.getPreviousId(),
                row.getRating(),
                row.getRatingText(),
                dsl.fetchValue(CUSTOMER_PRESENCE.SEEN_AT, CUSTOMER_PRESENCE.CONVERSATION_ID.eq(id)),
                waitsSince(row),
                ticket(id),
                lease(id),
                ownership(id),
                promises(id),
                new ReadMails(dsl).of(id),
                completesAt(row),
                row.getZone(),
                ReadMarks.ofCustomer(dsl, id),
                Json.map(row.getAttributes()));
    }

    private @Nullable String name(ConversationRecord row) {
        return row.getClaimedName() != null || row.getCustomerId() == null
                ? row.getClaimedName()
                : dsl.fetchValue(CUSTOMER.NAME, CUSTOMER.ID.eq(row.getCustomerId()));
    }

    private @Nullable Instant waitsSince(ConversationRecord row) {
        return dsl.select(min(MESSAGE.SENT_AT))
                .from(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(row.getId()))
                .and(MESSAGE.AUTHOR.eq(Author.CUSTOMER))
                .and(MESSAGE.SEQ.gt(row.getAnsweredSeq()))
                .fetchSingle()
                .value1();
    }

    private @Nullable Instant completesAt(ConversationRecord row) {
        return row.getControl() == Control.HUMAN
                ? dsl.fetchValue(OUTBOX.HELD_UNTIL, HeldCommand.of(row.getId()))
                : null;
    }

    private @Nullable Ticket ticket(UUID id) {
        return dsl.selectFrom(TICKET)
                .where(TICKET.CONVERSATION_ID.eq(id))
                .orderBy(TICKET.EPISODE.desc())
                .limit(1)
                .fetchOne(ReadConversation::ticket);
    }

    private static Ticket ticket(TicketRecord row) {
        return new Ticket(
                row.getId(),
                row.getNumber(),
                row.getEpisode(),
                row.getStatus(),
                row.getSubject(),
                ReasonCode.valueOf(row.getReason()),
                row.getUrgency(),
                row.getQueueKey(),
                row.getAssigneeId(),
                row.getNotesVersion(),
                row.getNeededPerson(),
                row.getNeededWhen(),
                row.getOpenedAt(),
                row.getClosedAt(),
                row.getOutcome());
    }

    private @Nullable Lease lease(UUID id) {
        return dsl.selectFrom(ASSIGNMENT)
                .where(ASSIGNMENT.CONVERSATION_ID.eq(id))
                .and(AssignmentState.live())
                .fetchOne(row -> new Lease(
                        row.getId(),
                        row.getAgentId(),
                        row.getState().equals(AssignmentState.CONNECTED.name()),
                        row.getOverCapacity(),
                        row.getActiveAt()));
    }

    private List<Ownership> ownership(UUID id) {
        return dsl.select(
                        OWNERSHIP.EPOCH,
                        OWNERSHIP.CONTROL,
                        OWNERSHIP.BECAUSE,
                        AGENT.DISPLAY_NAME,
                        OWNERSHIP.STARTED_AT,
                        OWNERSHIP.ENDED_AT,
                        OWNERSHIP.FIRST_SEQ)
                .from(OWNERSHIP)
                .leftJoin(AGENT)
                .on(AGENT.ID.eq(OWNERSHIP.AGENT_ID))
                .where(OWNERSHIP.CONVERSATION_ID.eq(id))
                .orderBy(OWNERSHIP.EPOCH)
                .fetch(row -> new Ownership(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    private List<Promise> promises(UUID id) {
        return dsl.selectFrom(PROMISE)
                .where(PROMISE.CONVERSATION_ID.eq(id))
                .orderBy(PROMISE.MADE_AT)
                .fetch(row -> new Promise(
                        row.getId(),
                        row.getEpisode(),
                        row.getKind(),
                        row.getSaidBy(),
                        row.getDueAt(),
                        row.getState(),
                        row.getMadeAt()));
    }
}
