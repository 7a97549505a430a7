package dev.baton.store.identity;

import static dev.baton.store.generated.Tables.IDENTITY_CHECK;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.customer.OneTimeCode;
import dev.baton.domain.mail.MailKind;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.ConversationRecord;
import dev.baton.store.generated.tables.records.IdentityCheckRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.mail.WriteMail;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A code is to be sent to the customer's address. One check is open at a time: a newer one takes its place. */
public final class AskForCode {
    private final DSLContext dsl;

    public AskForCode(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param agentId who asks; null: the customer */
    public record Ask(
            UUID key, UUID conversationId, @Nullable UUID agentId, Instant at) {}

    /**
     * Once for each key. Refused: NOT_FOUND, CONVERSATION_CLOSED, NOT_IN_CONTROL, ALREADY_VERIFIED, NO_ADDRESS, MAIL_OFF,
     * RATE_LIMITED, KEY_REUSED.
     */
    public void ask(Ask ask) {
        dsl.transaction(c -> in(LockedConversation.lock(c.dsl(), ask.conversationId()), ask));
    }

    private static void in(LockedConversation conversation, Ask ask) {
        DSLContext tx = conversation.tx();
        IdentityCheckRecord earlier = tx.fetchOne(IDENTITY_CHECK, IDENTITY_CHECK.ID.eq(ask.key()));
        if (earlier != null) {
            boolean same = earlier.getConversationId().equals(conversation.id())
                    && Objects.equals(earlier.getAskedBy(), ask.agentId());
            if (!same) {
                throw new Refused(Refusal.KEY_REUSED);
            }
            return;
        }
        mayAsk(conversation, ask);
        end(tx, conversation.id(), "REPLACED", ask.at());
        IdentityCheckRecord check = tx.newRecord(IDENTITY_CHECK);
        check.setId(ask.key());
        check.setConversationId(conversation.id());
        check.setAskedBy(ask.agentId());
        check.setAddress(Objects.requireNonNull(conversation.row().getContactEmail()));
        check.setAskedAt(ask.at());
        check.setExpiresAt(ask.at().plus(OneTimeCode.LIFE));
        check.insert();
        if (!WriteMail.in(conversation, MailKind.IDENTITY_CODE, ask.key().toString(), ask.at(), ask.at())) {
            throw new Refused(Refusal.RATE_LIMITED);
        }
        String actor = ask.agentId() == null ? "customer" : "agent:" + ask.agentId();
        conversation.event("identity.asked", actor, ask.at(), Map.of("check", ask.key()));
        conversation.save();
        Hints.send(tx, Hints.Kind.CONVERSATION, conversation.id());
    }

    private static void mayAsk(LockedConversation conversation, Ask ask) {
        ConversationRecord row = conversation.row();
        boolean others = ask.agentId() != null
                && (row.getControl() != Control.HUMAN || !ask.agentId().equals(row.getAgentId()));
        if (others && row.getControl() != Control.CLOSED) {
            throw new Refused(Refusal.NOT_IN_CONTROL);
        }
        Hindrance.alone(conversation.tx(), row.getContactEmail());
        Refusal hindrance = Hindrance.of(conversation.tx(), row, ask.at());
        if (hindrance != null) {
            throw new Refused(hindrance);
        }
    }

    /** What is open or spent is over, and what was kept of its code is erased. */
    static int end(DSLContext tx, UUID conversationId, String state, Instant at) {
        return tx.update(IDENTITY_CHECK)
                .set(IDENTITY_CHECK.STATE, state)
                .set(IDENTITY_CHECK.ENDED_AT, at)
                .setNull(IDENTITY_CHECK.SALT)
                .setNull(IDENTITY_CHECK.CODE_HASH)
                .where(IDENTITY_CHECK.CONVERSATION_ID.eq(conversationId))
                .and(IDENTITY_CHECK.STATE.in("OPEN", "SPENT"))
                .execute();
    }
}
