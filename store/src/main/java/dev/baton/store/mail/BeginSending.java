package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.MAIL;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.REPLY_TOKEN;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.mail.MailKind;
import dev.baton.domain.mail.MailState;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.HandoffRecord;
import dev.baton.store.generated.tables.records.MailRecord;
import dev.baton.store.generated.tables.records.PromiseRecord;
import dev.baton.store.identity.KeepCode;
import dev.baton.store.mail.MailService.Service;
import dev.baton.store.mail.ReadyMail.Promised;
import dev.baton.store.mail.ReadyMail.Reply;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.sla.Calendars;
import dev.baton.store.sla.CustomerTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** An attempt to send a mail begins: is it still to be sent, where to, and what does it say by now? */
public final class BeginSending {
    private final DSLContext dsl;
    private final CurrentPolicy policy;
    private final Calendars calendars = new Calendars();

    public BeginSending(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /** Either it is to be sent, or this is what has become of it. */
    public record Begun(@Nullable ReadyMail ready, MailState state) {}

    /** @param tokenHash of the token to which this attempt's letter can be answered */
    public Begun begin(UUID conversationId, UUID mailId, byte[] tokenHash, Instant at) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            MailRecord mail = c.dsl().fetchSingle(MAIL, MAIL.ID.eq(mailId));
            MailState state = MailState.valueOf(mail.getState());
            if (state != MailState.DUE) {
                return new Begun(null, state);
            }
            Begun begun = in(conversation, mail, at);
            if (begun.ready() != null && begun.ready().answerable()) {
                c.dsl()
                        .insertInto(REPLY_TOKEN)
                        .set(REPLY_TOKEN.TOKEN_HASH, tokenHash)
                        .set(REPLY_TOKEN.CONVERSATION_ID, conversationId)
                        .set(REPLY_TOKEN.MAIL_ID, mailId)
                        .set(REPLY_TOKEN.MADE_AT, at)
                        .execute();
            }
            conversation.save();
            return begun;
        });
    }

    private Begun in(LockedConversation conversation, MailRecord mail, Instant at) {
        mail.setAttempts(mail.getAttempts() + 1);
        mail.setTriedAt(at);
        MailKind kind = MailKind.valueOf(mail.getKind());
        Service service = MailService.in(conversation.tx());
        String address = WriteMail.address(conversation);
        HandoffRecord handoff = conversation
                .tx()
                .selectFrom(HANDOFF)
                .where(HANDOFF.CONVERSATION_ID.eq(conversation.id()))
                .orderBy(HANDOFF.EPISODE.desc())
                .limit(1)
                .fetchOne();
        PromiseRecord promise = promise(conversation, kind, mail);
        List<Reply> replies = List.of();
        if (kind == MailKind.UNSEEN_REPLY) {
            UnseenReplies unseen = UnseenReplies.of(conversation, mail);
            replies = unseen.replies();
            mail.setUpToSeq(unseen.upTo());
        }
        if (!service.sends() || address == null) {
            return EndSending.end(
                    conversation, mail, MailState.SKIPPED, service.sends() ? "NO_ADDRESS" : "MAIL_OFF", at);
        }
        MailState needless = needless(kind, replies, promise, wanted(conversation, kind, mail, address, at));
        if (needless != null) {
            return EndSending.end(conversation, mail, needless, null, at);
        }
        mail.setAddress(address);
        mail.setToldDue(promise == null ? null : promise.getDueAt());
        mail.update();
        EscalationPolicy version = policy(conversation, handoff);
        String language = version.languageFor(conversation.row().getLocale());
        return new Begun(
                new ReadyMail(
                        mail.getId(),
                        conversation.id(),
                        kind,
                        address,
                        language,
                        conversation.row().getCaseNumber(),
                        conversation.row().getClaimedName(),
                        handoff == null ? null : version.wording(ReasonCode.valueOf(handoff.getReason()), language),
                        promise == null ? null : promised(conversation, handoff, promise, language),
                        replies,
                        // a code goes back into the chat, and nowhere else
                        service.receives() && kind != MailKind.IDENTITY_CODE),
                MailState.DUE);
    }

    private static boolean wanted(
            LockedConversation conversation, MailKind kind, MailRecord mail, String address, Instant at) {
        return kind == MailKind.IDENTITY_CODE
                && conversation.row().getControl() != Control.CLOSED
                && KeepCode.wanted(conversation.tx(), mail.getOperation(), address, at);
    }

    /** What becomes of a mail that has nothing left to tell; null: it has. */
    private static @Nullable MailState needless(
            MailKind kind, List<Reply> replies, @Nullable PromiseRecord promise, boolean codeWanted) {
        return switch (kind) {
            case ESCALATION_LOGGED, PROMISE_MOVED -> promise == null ? MailState.SKIPPED : null;
            case UNSEEN_REPLY -> replies.isEmpty() ? MailState.SEEN : null;
            case IDENTITY_CODE -> codeWanted ? null : MailState.SKIPPED;
        };
    }

    /** The one that is open now; of a moved time, only if it is that one and the time was not written before. */
    private static @Nullable PromiseRecord promise(LockedConversation conversation, MailKind kind, MailRecord mail) {
        PromiseRecord open = conversation
                .tx()
                .selectFrom(PROMISE)
                .where(PROMISE.CONVERSATION_ID.eq(conversation.id()))
                .and(PROMISE.STATE.eq("OPEN"))
                .orderBy(PROMISE.DUE_AT)
                .fetchAny();
        if (open == null || kind != MailKind.PROMISE_MOVED) {
            return open;
        }
        boolean known = conversation
                .tx()
                .fetchExists(
                        MAIL,
                        MAIL.CONVERSATION_ID
                                .eq(conversation.id())
                                .and(MAIL.STATE.eq(MailState.SENT.name()))
                                .and(MAIL.TOLD_DUE.eq(open.getDueAt())));
        return open.getId().toString().equals(mail.getOperation()) && !known ? open : null;
    }

    private EscalationPolicy policy(LockedConversation conversation, @Nullable HandoffRecord handoff) {
        return handoff == null
                ? policy.in(conversation.tx())
                : policy.version(conversation.tx(), handoff.getPolicyVersion());
    }

    private Promised promised(
            LockedConversation conversation, @Nullable HandoffRecord handoff, PromiseRecord promise, String language) {
        BusinessCalendar calendar = calendars.ofQueue(
                conversation.tx(), Objects.requireNonNull(handoff).getQueueKey());
        return new Promised(
                promise.getKind(),
                promise.getDueAt(),
                CustomerTime.words(promise.getDueAt(), conversation.row().getZone(), calendar.zone(), language));
    }
}
