package dev.baton.store.handoff;

import dev.baton.domain.conversation.MessageKind;

/** A sentence of the desk itself; the words are the policy's, in the customer's language. */
public enum CustomerLine {
    WHY_AND_HOW_LONG(MessageKind.HANDOFF),
    JOINED(MessageKind.JOINED),
    RETURNED_TO_AI(MessageKind.RETURNED),
    AGENT_LEFT(MessageKind.DROPPED),
    WITHDRAWN(MessageKind.WITHDRAWN),
    LONGER_THAN_SAID(MessageKind.PROMISE),
    CLOSED(MessageKind.CLOSED),
    IDLE_CLOSED(MessageKind.CLOSED),
    ABANDONED(MessageKind.CLOSED);

    private final MessageKind kind;

    CustomerLine(MessageKind kind) {
        this.kind = kind;
    }

    MessageKind kind() {
        return kind;
    }

    /** Once for each epoch; the reason once for each episode. */
    String key(int episode, int epoch) {
        return this == WHY_AND_HOW_LONG
                ? "e" + episode + "/why"
                : "e" + episode + "/" + name().toLowerCase(java.util.Locale.ROOT) + "/" + epoch;
    }
}
