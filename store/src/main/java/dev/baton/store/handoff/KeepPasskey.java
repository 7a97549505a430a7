package dev.baton.store.handoff;

import static dev.baton.store.generated.Tables.PASSKEY;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.handoff.Passkey;
import dev.baton.store.conversation.LockedConversation;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Makes the Shared Passkey of an escalation, where the policy asks for one and the customer is identified, and erases it. */
public final class KeepPasskey {
    private static final SecureRandom RANDOM = new SecureRandom();

    private KeepPasskey() {}

    /** Once for each episode; written at once, so the episode's row must be there. */
    public static void make(LockedConversation conversation, EscalationPolicy policy, int episode, Instant at) {
        Duration life = policy.passkey();
        if (life == null || !conversation.row().getIdentity().equals("verified")) {
            return;
        }
        String language = policy.languageFor(conversation.row().getLocale());
        int made = conversation
                .tx()
                .insertInto(PASSKEY)
                .set(PASSKEY.CONVERSATION_ID, conversation.id())
                .set(PASSKEY.EPISODE, episode)
                .set(PASSKEY.PHRASE, Passkey.make(language, RANDOM::nextInt).phrase())
                .set(PASSKEY.MADE_AT, at)
                .set(PASSKEY.EXPIRES_AT, at.plus(life))
                .onConflictDoNothing()
                .execute();
        if (made > 0) {
            conversation.event("passkey.made", "policy", at, Map.of("episode", episode));
        }
    }

    /** The escalation is over: nobody needs the words any more. */
    static void erase(LockedConversation conversation) {
        conversation
                .tx()
                .deleteFrom(PASSKEY)
                .where(PASSKEY.CONVERSATION_ID.eq(conversation.id()))
                .execute();
    }
}
