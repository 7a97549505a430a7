package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.PRESENCE;
import static dev.baton.store.generated.Tables.QUEUE;
import static dev.baton.store.generated.Tables.TICKET;

import dev.baton.domain.attachment.Attachment;
import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.escalation.OnlineStore;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.store.attachment.KeepAttachment;
import dev.baton.store.attachment.Sender;
import dev.baton.store.generated.enums.Role;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.TicketRecord;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.policy.PublishPolicy;
import dev.baton.store.queue.EnqueueTicket;
import dev.baton.store.sla.Calendars;
import dev.baton.store.sla.MoveClocks;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Fills an empty database with what a test needs: a queue that never closes, agents, conversations. */
public final class Desk {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final DSLContext dsl;

    public Desk(DSLContext dsl) {
        this.dsl = dsl;
        dsl.insertInto(CALENDAR, CALENDAR.KEY, CALENDAR.ZONE, CALENDAR.HOURS)
                .values("always", "UTC", Calendars.write(BusinessCalendar.always("always", ZoneOffset.UTC)))
                .execute();
        dsl.insertInto(QUEUE, QUEUE.KEY, QUEUE.NAME, QUEUE.CALENDAR_KEY, QUEUE.FALLBACK)
                .values("care", "Care", "always", true)
                .execute();
        new PublishPolicy(dsl).publish(OnlineStore.policy("care", "care"), null, "", null, NOON);
    }

    /** An agent who serves care, does not listen, and can carry three. */
    public UUID agent(String login) {
        UUID id = UUID.randomUUID();
        dsl.insertInto(AGENT, AGENT.ID, AGENT.LOGIN, AGENT.DISPLAY_NAME, AGENT.ROLE, AGENT.PASSWORD_HASH)
                .values(id, login, login, Role.agent, "-")
                .execute();
        dsl.insertInto(AGENT_QUEUE, AGENT_QUEUE.AGENT_ID, AGENT_QUEUE.QUEUE_KEY)
                .values(id, "care")
                .execute();
        return id;
    }

    /** An agent who serves care, is there, and listens; nothing is offered by that. */
    public UUID listening(String login, int capacity) {
        UUID id = agent(login);
        dsl.update(AGENT)
                .set(AGENT.CAPACITY, capacity)
                .set(AGENT.LISTENING, true)
                .set(AGENT.LISTENING_SINCE, NOON)
                .set(AGENT.IDLE_SINCE, NOON)
                .where(AGENT.ID.eq(id))
                .execute();
        dsl.insertInto(PRESENCE, PRESENCE.CONSOLE_ID, PRESENCE.AGENT_ID, PRESENCE.SEEN_AT)
                .values(id, id, NOON)
                .execute();
        return id;
    }

    /** A conversation that waits in care with a ticket; it has not been offered to anybody. */
    public Waiting waiting(Urgency urgency) {
        UUID id = conversation();
        change(id, Cause.TRIGGER_FIRED, null);
        return dsl.transactionResult(c -> {
            LockedConversation locked = LockedConversation.lock(c.dsl(), id);
            HandoffRecord handoff = handoff(locked, urgency);
            TicketRecord ticket = ticket(locked, urgency);
            EnqueueTicket.in(
                    locked,
                    new EnqueueTicket.Waiting(
                            ticket,
                            handoff,
                            false,
                            new CurrentPolicy(dsl).in(c.dsl()),
                            BusinessCalendar.always("always", ZoneOffset.UTC),
                            NOON));
            locked.save();
            return new Waiting(id, ticket.getId());
        });
    }

    public record Waiting(UUID conversation, UUID ticket) {}

    private static HandoffRecord handoff(LockedConversation locked, Urgency urgency) {
        HandoffRecord handoff = locked.tx().newRecord(HANDOFF);
        handoff.setConversationId(locked.id());
        handoff.setEpisode(1);
        handoff.setReason("EXPLICIT_REQUEST");
        handoff.setUrgency(urgency);
        handoff.setQueueKey("care");
        handoff.setPolicyVersion(1);
        handoff.setEscalatedAt(NOON);
        handoff.insert();
        return handoff;
    }

    private static TicketRecord ticket(LockedConversation locked, Urgency urgency) {
        TicketRecord ticket = locked.tx().newRecord(TICKET);
        ticket.setId(UUID.randomUUID());
        ticket.setConversationId(locked.id());
        ticket.setEpisode(1);
        ticket.setSubject("A question");
        ticket.setReason("EXPLICIT_REQUEST");
        ticket.setUrgency(urgency);
        ticket.setQueueKey("care");
        ticket.setOpenedAt(NOON);
        ticket.insert();
        return ticket;
    }

    public UUID conversation() {
        return conversation(null);
    }

    public UUID conversation(@Nullable String directQueue) {
        UUID id = UUID.randomUUID();
        new OpenConversation(dsl)
                .open(new OpenConversation.Opening(
                        id,
                        "chat",
                        "en",
                        id.toString().getBytes(StandardCharsets.UTF_8),
                        null,
                        "anonymous",
                        null,
                        null,
                        null,
                        null,
                        directQueue,
                        null,
                        NOON));
        return id;
    }

    /** The customer writes at noon; the message's number. */
    public int writes(UUID conversation, String text) {
        String key = UUID.randomUUID().toString();
        return new AppendCustomerMessage(dsl)
                .append(new AppendCustomerMessage.Words(conversation, key, text, NOON))
                .seq();
    }

    /** The customer sends a picture at noon, with or without words; the message's number. */
    public int sends(UUID conversation, String text, String fileName) {
        Attachment picture = new Attachment(UUID.randomUUID(), fileName, "image/png", 3);
        byte[] content = {1, 2, 3};
        new KeepAttachment(dsl)
                .keep(
                        new KeepAttachment.Upload(conversation, Sender.CUSTOMER, picture, content, 1_000, NOON),
                        new ByteArrayInputStream(content));
        String key = UUID.randomUUID().toString();
        return new AppendCustomerMessage(dsl)
                .append(new AppendCustomerMessage.Words(conversation, key, text, List.of(picture.id()), NOON))
                .seq();
    }

    /** The agent replies at noon, or writes a note. */
    public void replies(UUID conversation, UUID agent, String text, Visibility visibility) {
        String key = UUID.randomUUID().toString();
        new AppendHumanMessage(dsl)
                .append(new AppendHumanMessage.Words(conversation, agent, key, text, visibility, null, null, NOON));
    }

    /** A conversation that was escalated and joined by the agent at noon; its clocks run. */
    public UUID withPerson(UUID agent) {
        Waiting waiting = waiting(Urgency.NORMAL);
        change(waiting.conversation(), Cause.ACCEPTED, agent);
        MoveClocks moveClocks = new MoveClocks(new CurrentPolicy(dsl));
        dsl.transaction(c -> {
            LockedConversation locked = LockedConversation.lock(c.dsl(), waiting.conversation());
            var handoff = c.dsl().fetchSingle(HANDOFF, HANDOFF.CONVERSATION_ID.eq(locked.id()));
            moveClocks.after(new ClockEvent.Escalated(NOON, null), locked, handoff);
            moveClocks.after(new ClockEvent.Joined(NOON), locked, handoff);
            locked.save();
        });
        return waiting.conversation();
    }

    /** Changes control at the epoch in force. */
    public ChangeControl.Changed change(UUID conversation, Cause cause, @Nullable UUID agent) {
        return change(conversation, cause, agent, UUID.randomUUID().toString());
    }

    public ChangeControl.Changed change(UUID conversation, Cause cause, @Nullable UUID agent, String key) {
        return dsl.transactionResult(c -> {
            LockedConversation locked = LockedConversation.lock(c.dsl(), conversation);
            int epoch = locked.row().getEpoch();
            return ChangeControl.in(locked, new ChangeControl.Change(epoch, cause, key, "test", agent, NOON));
        });
    }
}
