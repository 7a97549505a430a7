package dev.baton.store.conversation;

import static dev.baton.store.generated.Tables.IDENTITY_CHECK;

import dev.baton.domain.customer.OneTimeCode;
import java.time.Instant;

/**
 * While a code is awaited, six digits that the customer writes into the chat instead are hidden before they are kept or read by a
 * model. They are not tried.
 */
final class HiddenCode {
    private HiddenCode() {}

    /** The customer's text as it may be kept. */
    static String fromCustomer(LockedConversation conversation, String text, Instant at) {
        boolean awaited = OneTimeCode.mayBeIn(text)
                && conversation
                        .tx()
                        .fetchExists(
                                IDENTITY_CHECK,
                                IDENTITY_CHECK
                                        .CONVERSATION_ID
                                        .eq(conversation.id())
                                        .and(IDENTITY_CHECK.STATE.eq("OPEN"))
                                        .and(IDENTITY_CHECK.EXPIRES_AT.gt(at))
                                        .and(IDENTITY_CHECK.CODE_HASH.isNotNull()));
        return awaited ? OneTimeCode.hiddenIn(text) : text;
    }

    /** True if this text was kept as that one. */
    static boolean keptAs(String kept, String text) {
        return kept.equals(OneTimeCode.hiddenIn(text));
    }
}
