package dev.baton.store.mail;

import static dev.baton.store.generated.Tables.MAIL;

import dev.baton.domain.mail.MailState;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.MailRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.mail.BeginSending.Begun;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes down how an attempt to send a mail went. What has ended stays so. */
public final class EndSending {
    private final DSLContext dsl;

    public EndSending(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The mail server has it. */
    public void sent(UUID conversationId, UUID mailId, Instant at) {
        end(conversationId, mailId, MailState.SENT, null, at);
    }

    /** It will never be taken, or was tried for long enough. @param because a code */
    public void refused(UUID conversationId, UUID mailId, String because, Instant at) {
        end(conversationId, mailId, MailState.REFUSED, because, at);
    }

    /** A server that had taken it could not deliver it. */
    public void bounced(UUID conversationId, UUID mailId, Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            MailRecord mail = c.dsl().fetchSingle(MAIL, MAIL.ID.eq(mailId));
            if (mail.getState().equals(MailState.SENT.name())) {
                end(conversation, mail, MailState.REFUSED, "BOUNCED", at);
                conversation.save();
            }
        });
    }

    /** It is tried again. @param because a code */
    public void failed(UUID mailId, String because) {
        dsl.update(MAIL)
                .set(MAIL.BECAUSE, because)
                .where(MAIL.ID.eq(mailId))
                .and(MAIL.STATE.eq(MailState.DUE.name()))
                .execute();
    }

    private void end(UUID conversationId, UUID mailId, MailState state, @Nullable String because, Instant at) {
        dsl.transaction(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), conversationId);
            MailRecord mail = c.dsl().fetchSingle(MAIL, MAIL.ID.eq(mailId));
            if (mail.getState().equals(MailState.DUE.name())) {
                end(conversation, mail, state, because, at);
                conversation.save();
            }
        });
    }

    /** As part of what the caller saves. */
    static Begun end(
            LockedConversation conversation, MailRecord mail, MailState state, @Nullable String because, Instant at) {
        mail.setState(state.name());
        mail.setBecause(because);
        mail.setEndedAt(at);
        mail.update();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("mail", mail.getId());
        data.put("kind", mail.getKind());
        if (because != null) {
            data.put("because", because);
        }
        conversation.event("mail." + state.name().toLowerCase(Locale.ROOT), "policy", at, data);
        Hints.send(conversation.tx(), Hints.Kind.CONVERSATION, conversation.id());
        return new Begun(null, state);
    }
}
