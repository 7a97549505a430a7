package dev.baton.store.conversation;

import dev.baton.domain.conversation.MessageKind;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.TextKey;
import java.time.Instant;
import java.util.Map;

/** Nobody talks to the AI without having read that it is one. */
final class Disclosure {
    private Disclosure() {}

    /** Written when the conversation is opened, or at the latest before the first words of the AI. */
    static void once(LockedConversation conversation, EscalationPolicy policy, Instant at) {
        String language = policy.languageFor(conversation.row().getLocale());
        String text = policy.text(TextKey.DISCLOSURE, language, Map.of());
        AppendSystemLine.in(conversation, "disclosure", MessageKind.DISCLOSURE, text, at);
    }
}
