package dev.baton.store.identity;

import static dev.baton.store.generated.Tables.IDENTITY_CHECK;
import static dev.baton.store.generated.Tables.IDENTITY_TRY;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.conversation.MessageKind;
import dev.baton.domain.customer.OneTimeCode;
import dev.baton.store.conversation.AppendSystemLine;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.generated.tables.records.IdentityCheckRecord;
import dev.baton.store.generated.tables.records.IdentityTryRecord;
import dev.baton.store.live.Hints;
import dev.baton.store.policy.CurrentPolicy;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The customer types a code in. The right one proves the address and nothing else: no account, no name. */
public final class TryCode {
    private final DSLContext dsl;
    private final CurrentPolicy policy;

    public TryCode(DSLContext dsl) {
        this.dsl = dsl;
        this.policy = new CurrentPolicy(dsl);
    }

    /** @param key of the try: sent twice, it is one try */
    public record Try(UUID key, UUID conversationId, String code, Instant at) {
        /** Not the code: this may be logged. */
        @Override
        public String toString() {
            return "Try " + key;
        }
    }

    public enum Answer {
        RIGHT,
        WRONG,
        /** Nothing is open, or too old, or for an address that is no longer the customer's, or the chat has ended. */
        EXPIRED,
        SPENT
    }

    public record Said(Answer answer, int triesLeft) {}

    /** A wrong try is kept, so it is no exception. Refused: NOT_FOUND. */
    public Said check(Try tried) {
        return dsl.transactionResult(c -> {
            LockedConversation conversation = LockedConversation.lock(c.dsl(), tried.conversationId());
            IdentityTryRecord earlier = c.dsl()
                    .fetchOne(
                            IDENTITY_TRY,
                            IDENTITY_TRY.CONVERSATION_ID.eq(conversation.id()).and(IDENTITY_TRY.ID.eq(tried.key())));
            return earlier == null ? in(conversation, tried) : said(earlier.getRightCode(), earlier.getTriesLeft());
        });
    }

    private Said in(LockedConversation conversation, Try tried) {
        IdentityCheckRecord check = newest(conversation);
        if (check == null || !(spent(check) || good(check, conversation, tried.at()))) {
            return new Said(Answer.EXPIRED, 0);
        }
        if (spent(check)) {
            return new Said(Answer.SPENT, 0);
        }
        byte[] salt = check.getSalt();
        byte[] hash = check.getCodeHash();
        // without a hash no letter is written yet
        boolean right = salt != null && hash != null && new CodeHash(salt, hash).isOf(tried.code());
        int left = OneTimeCode.TRIES
                - 1
                - conversation.tx().fetchCount(IDENTITY_TRY, IDENTITY_TRY.CHECK_ID.eq(check.getId()));
        keep(conversation, tried, check.getId(), right, left);
        if (right || left == 0) {
            AskForCode.end(conversation.tx(), conversation.id(), right ? "CONFIRMED" : "SPENT", tried.at());
        }
        if (right) {
            conversation.event("identity.confirmed", "customer", tried.at(), Map.of("check", check.getId()));
            AppendSystemLine.in(
                    conversation, "identity/" + check.getId(), MessageKind.TEXT, words(conversation), tried.at());
        } else {
            conversation.event(
                    "identity.wrong_code", "customer", tried.at(), Map.of("check", check.getId(), "triesLeft", left));
        }
        conversation.save();
        Hints.send(conversation.tx(), Hints.Kind.CONVERSATION, conversation.id());
        return said(right, left);
    }

    private static boolean spent(IdentityCheckRecord check) {
        return check.getState().equals("SPENT");
    }

    private static boolean good(IdentityCheckRecord check, LockedConversation conversation, Instant at) {
        return check.getState().equals("OPEN")
                && conversation.row().getControl() != Control.CLOSED
                && check.getExpiresAt().isAfter(at)
                && check.getAddress().equalsIgnoreCase(conversation.row().getContactEmail());
    }

    private static @Nullable IdentityCheckRecord newest(LockedConversation conversation) {
        return conversation
                .tx()
                .selectFrom(IDENTITY_CHECK)
                .where(IDENTITY_CHECK.CONVERSATION_ID.eq(conversation.id()))
                .orderBy(IDENTITY_CHECK.ASKED_AT.desc())
                .limit(1)
                .fetchOne();
    }

    private static void keep(LockedConversation conversation, Try tried, UUID check, boolean right, int left) {
        conversation
                .tx()
                .insertInto(IDENTITY_TRY)
                .set(IDENTITY_TRY.ID, tried.key())
                .set(IDENTITY_TRY.CONVERSATION_ID, conversation.id())
                .set(IDENTITY_TRY.CHECK_ID, check)
                .set(IDENTITY_TRY.RIGHT_CODE, right)
                .set(IDENTITY_TRY.TRIES_LEFT, left)
                .set(IDENTITY_TRY.TRIED_AT, tried.at())
                .execute();
    }

    private static Said said(boolean right, int left) {
        return new Said(right ? Answer.RIGHT : left == 0 ? Answer.SPENT : Answer.WRONG, left);
    }

    private String words(LockedConversation conversation) {
        String language =
                policy.in(conversation.tx()).languageFor(conversation.row().getLocale());
        return language.equals("de") ? "E-Mail-Adresse bestätigt." : "E-mail address confirmed.";
    }
}
