package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.PROMISE;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.mail.MailService;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.WriteCommand;
import dev.baton.store.sla.Calendars;
import dev.baton.store.sla.EndPromises;
import dev.baton.store.sla.EndPromises.Ending;
import dev.baton.store.sla.MakePromise;
import dev.baton.store.sla.MakePromise.Promised;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The customer need not wait in the chat: each choice is a promise, and can be taken back until a person joins. */
public final class ChooseHowToWait {
    /** Open time until the answer or the call. */
    private static final Duration PROMISED_WITHIN = Duration.ofHours(1);

    private final DSLContext dsl;
    private final Calendars calendars = new Calendars();

    public ChooseHowToWait(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** What a customer who waits for a person can choose. */
    public enum Choice {
        KEEP_WAITING,
        EMAIL,
        CALL_BACK
    }

    /**
     * @param email and {@code phone}: new ones; null: they stay as they are
     * @throws Refused NOT_FOUND without such a conversation, NOT_WAITING if nobody is awaited in it, MAIL_OFF
     *     if nobody can send one, CONTACT_MISSING if the customer cannot be reached in that way
     */
    public void choose(UUID id, Choice choice, @Nullable String email, @Nullable String phone, Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), id);
            ConversationRecord row = conversation.row();
            HandoffRecord handoff =
                    row.getControl() == Control.WAITING_FOR_HUMAN ? OpenEpisode.handoff(conversation) : null;
            if (handoff == null) {
                throw new Refused(Refusal.NOT_WAITING);
            }
            if (email != null) {
                row.setContactEmail(email);
            }
            if (phone != null) {
                row.setContactPhone(phone);
            }
            BusinessCalendar calendar = calendars.ofQueue(c.dsl(), handoff.getQueueKey());
            switch (choice) {
                case EMAIL -> {
                    mailMustBeOn(c.dsl());
                    promise(conversation, row.getContactEmail(), knownEmail(conversation), choice, calendar, at);
                }
                case CALL_BACK ->
                    promise(conversation, row.getContactPhone(), knownPhone(conversation), choice, calendar, at);
                case KEEP_WAITING -> takeBack(conversation, calendar, at);
            }
            conversation.event("wait.chosen", "customer", at, Map.of("choice", choice));
            conversation.save();
            Hints.send(c.dsl(), Hints.Kind.CONVERSATION, id);
        });
    }

    private static void mailMustBeOn(DSLContext tx) {
        if (!tx.fetchExists(DSL.selectOne().where(MailService.sends()))) {
            throw new Refused(Refusal.MAIL_OFF);
        }
    }

    private static void promise(
            LockedConversation conversation,
            @Nullable String given,
            @Nullable String known,
            Choice choice,
            BusinessCalendar calendar,
            Instant at) {
        if (given == null && known == null) {
            throw new Refused(Refusal.CONTACT_MISSING);
        }
        if (!standing(conversation, choice.name())) {
            promise(conversation, choice.name(), calendar, at);
        }
    }

    /** Out of hours a time was promised before anything was chosen: that stands again. */
    private static void takeBack(LockedConversation conversation, BusinessCalendar calendar, Instant at) {
        if (!standing(conversation, Choice.EMAIL.name()) && !standing(conversation, Choice.CALL_BACK.name())) {
            return;
        }
        if (calendar.isOpen(at)) {
            EndPromises.in(conversation, Ending.WITHDRAWN, at);
        } else {
            promise(conversation, "ANSWER_BY", calendar, at);
        }
    }

    /** The story is told, so that its alarm rings in time. */
    private static void promise(LockedConversation conversation, String kind, BusinessCalendar calendar, Instant at) {
        String key = "chosen/" + conversation.row().getLastEvent();
        Promised promised = MakePromise.in(conversation, key, kind, calendar, PROMISED_WITHIN, at);
        WriteCommand.in(
                conversation,
                promised.id(),
                Commands.LOOK_AGAIN,
                Map.of("requestId", promised.id(), "what", "promise made", "notLaterThan", promised.due()),
                at);
    }

    private static boolean standing(LockedConversation conversation, String kind) {
        return conversation
                .tx()
                .fetchExists(
                        PROMISE,
                        PROMISE.CONVERSATION_ID
                                .eq(conversation.id())
                                .and(PROMISE.STATE.eq("OPEN"))
                                .and(PROMISE.KIND.eq(kind)));
    }

    private static @Nullable String knownEmail(LockedConversation conversation) {
        return conversation
                .tx()
                .select(CUSTOMER.EMAIL)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(conversation.row().getCustomerId()))
                .fetchOne(CUSTOMER.EMAIL);
    }

    private static @Nullable String knownPhone(LockedConversation conversation) {
        return conversation
                .tx()
                .select(CUSTOMER.PHONE)
                .from(CUSTOMER)
                .where(CUSTOMER.ID.eq(conversation.row().getCustomerId()))
                .fetchOne(CUSTOMER.PHONE);
    }
}
