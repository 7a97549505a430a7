package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.MAIL;
import static dev.baton.store.generated.Tables.PASSKEY;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.mail.MailKind;
import dev.baton.domain.mail.MailState;
import dev.baton.store.generated.tables.QueueEntry;
import dev.baton.store.mail.MailService;
import dev.baton.store.queue.InQueueOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What a customer may know of the own conversation, beside its messages. */
public final class ReadOwnConversation {
    private static final Field<Boolean> HAS_PASSKEY = field(exists(selectOne()
                    .from(PASSKEY)
                    .where(PASSKEY.CONVERSATION_ID.eq(CONVERSATION.ID))
                    .and(PASSKEY.EPISODE.eq(CONVERSATION.EPISODE))))
            .as("has_passkey");

    /** What has become of the newest mail about a promise. */
    private static final Field<String> MAILED = field(select(MAIL.STATE)
                    .from(MAIL)
                    .where(MAIL.CONVERSATION_ID.eq(CONVERSATION.ID))
                    .and(MAIL.KIND.in(MailKind.ESCALATION_LOGGED.name(), MailKind.PROMISE_MOVED.name()))
                    .and(MAIL.STATE.in(MailState.DUE.name(), MailState.SENT.name()))
                    .orderBy(MAIL.CREATED_AT.desc())
                    .limit(1))
            .as("mailed");

    private static final Field<Boolean> MAIL_POSSIBLE =
            field(MailService.sends()).as("mail_possible");

    private final DSLContext dsl;

    public ReadOwnConversation(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param agentName display name of the person in charge
     * @param passkey there is a Shared Passkey for the customer to read
     * @param teamMarks how far the person in charge has read
     * @param waiting present while control is WAITING_FOR_HUMAN and the ticket is on its way
     */
    public record Own(
            UUID id,
            long caseNumber,
            String locale,
            String identity,
            @Nullable String name,
            boolean emailKnown,
            boolean phoneKnown,
            Control control,
            int epoch,
            Instant controlSince,
            @Nullable String agentName,
            int lastSeq,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Integer rating,
            @Nullable Integer assistantRating,
            boolean passkey,
            @Nullable Wait waiting,
            List<Promise> promises,
            @Nullable MailState mailed,
            boolean mailPossible,
            ReadMarks teamMarks) {}

    /**
     * @param reason null as long as nothing was decided
     * @param low least wait that was told, in seconds from the escalation; null: not known yet
     * @param place in the queue, from 1; null while it is on its way there or to an agent
     * @param opensAt when the queue opens; null: it is open
     */
    public record Wait(
            @Nullable ReasonCode reason,
            @Nullable Integer policyVersion,
            @Nullable String queue,
            Instant since,
            @Nullable Integer low,
            @Nullable Integer high,
            @Nullable Integer place,
            @Nullable Instant opensAt) {}

    /** @param kind ANSWER_BY, EMAIL or CALL_BACK */
    public record Promise(String kind, Instant dueAt, String state) {}

    public Optional<Own> read(UUID id) {
        return dsl.select(
                        CONVERSATION.ID,
                        CONVERSATION.CASE_NUMBER,
                        CONVERSATION.LOCALE,
                        CONVERSATION.IDENTITY,
                        CONVERSATION.CLAIMED_NAME,
                        CONVERSATION.CONTACT_EMAIL,
                        CONVERSATION.CONTACT_PHONE,
                        CONVERSATION.CONTROL,
                        CONVERSATION.EPOCH,
                        CONVERSATION.CONTROL_SINCE,
                        AGENT.DISPLAY_NAME,
                        CONVERSATION.LAST_SEQ,
                        CONVERSATION.OPENED_AT,
                        CONVERSATION.CLOSED_AT,
                        CONVERSATION.RATING,
                        CONVERSATION.ASSISTANT_RATING,
                        HAS_PASSKEY,
                        MAILED,
                        MAIL_POSSIBLE)
                .from(CONVERSATION)
                .leftJoin(AGENT)
                .on(AGENT.ID.eq(CONVERSATION.AGENT_ID))
                .where(CONVERSATION.ID.eq(id))
                .fetchOptional(this::own);
    }

    private Own own(Record row) {
        UUID id = row.get(CONVERSATION.ID);
        boolean waits = row.get(CONVERSATION.CONTROL) == Control.WAITING_FOR_HUMAN;
        return new Own(
                id,
                row.get(CONVERSATION.CASE_NUMBER),
                row.get(CONVERSATION.LOCALE),
                row.get(CONVERSATION.IDENTITY),
                row.get(CONVERSATION.CLAIMED_NAME),
                row.get(CONVERSATION.CONTACT_EMAIL) != null,
                row.get(CONVERSATION.CONTACT_PHONE) != null,
                row.get(CONVERSATION.CONTROL),
                row.get(CONVERSATION.EPOCH),
                row.get(CONVERSATION.CONTROL_SINCE),
                row.get(AGENT.DISPLAY_NAME),
                row.get(CONVERSATION.LAST_SEQ),
                row.get(CONVERSATION.OPENED_AT),
                row.get(CONVERSATION.CLOSED_AT),
                row.get(CONVERSATION.RATING),
                row.get(CONVERSATION.ASSISTANT_RATING),
                row.get(HAS_PASSKEY),
                waits ? waiting(id, row.get(CONVERSATION.CONTROL_SINCE)) : null,
                promises(id),
                row.get(MAILED) == null ? null : MailState.valueOf(row.get(MAILED)),
                row.get(MAIL_POSSIBLE),
                ReadMarks.ofTeam(dsl, id));
    }

    private Wait waiting(UUID id, Instant since) {
        QueueEntry entry = QUEUE_ENTRY.as("entry");
        Field<Integer> number = DSL.rowNumber()
                .over()
                .partitionBy(QUEUE_ENTRY.QUEUE_KEY)
                .orderBy(InQueueOrder.fields())
                .as("number");
        Table<Record2<UUID, Integer>> order =
                select(QUEUE_ENTRY.CONVERSATION_ID, number).from(QUEUE_ENTRY).asTable("in_order");
        Field<Integer> place = field(select(order.field(number))
                .from(order)
                .where(field(name("in_order", "conversation_id"), UUID.class).eq(HANDOFF.CONVERSATION_ID)));
        return dsl.select(
                        HANDOFF.REASON,
                        HANDOFF.POLICY_VERSION,
                        HANDOFF.QUEUE_KEY,
                        HANDOFF.TOLD_LOW,
                        HANDOFF.TOLD_HIGH,
                        place,
                        entry.OPENS_AT)
                .from(HANDOFF)
                .leftJoin(entry)
                .on(entry.CONVERSATION_ID.eq(HANDOFF.CONVERSATION_ID))
                .where(HANDOFF.CONVERSATION_ID.eq(id))
                .and(HANDOFF.ENDED_AT.isNull())
                .fetchOptional(row -> new Wait(
                        ReasonCode.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        since,
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()))
                .orElseGet(() -> new Wait(null, null, null, since, null, null, null, null));
    }

    private List<Promise> promises(UUID id) {
        return dsl.select(PROMISE.KIND, PROMISE.DUE_AT, PROMISE.STATE)
                .from(PROMISE)
                .where(PROMISE.CONVERSATION_ID.eq(id))
                .orderBy(PROMISE.MADE_AT)
                .fetch(row -> new Promise(row.value1(), row.value2(), row.value3()));
    }
}
