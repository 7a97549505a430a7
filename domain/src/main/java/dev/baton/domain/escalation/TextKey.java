package dev.baton.domain.escalation;

import java.util.List;

/** Sentences that the desk itself says; the words are the policy's, in each of its languages. */
public enum TextKey {
    /** "You are talking to an automated assistant." Cannot be empty. */
    DISCLOSURE,
    /** Told to the AI and not to customers: how it answers, beyond what always holds. */
    INSTRUCTION,
    /** The AI knows nothing about it and offers a person. */
    OUT_OF_SCOPE,
    /** The customer has sent a file and no words: the AI cannot open it and offers a person. */
    FILES_UNREAD,
    /** The AI is not sure and asks back. */
    CLARIFY,
    /** The model does not answer, and has been replaced by a person a moment ago already. */
    AI_AWAY,
    /** The wait, as a range. */
    WAIT_RANGE("from", "to"),
    /** The wait, while too little is known. */
    WAIT_UNKNOWN,
    /** The desk is closed: the case is logged, the answer comes by a time. */
    AFTER_HOURS("case", "time"),
    /** The same, as long as nothing is known to reach the customer by. */
    ASK_CONTACT,
    JOINED("agent"),
    RETURNED_TO_AI,
    /** The person dropped out, another is looked for. */
    AGENT_LEFT,
    WITHDRAWN,
    LONGER_THAN_SAID("from", "to"),
    /** The longest wait has passed: an answer by a time. */
    PROMISED("time"),
    /** A time that was promised is another one now. */
    PROMISE_MOVED("time"),
    CLOSED,
    IDLE_CLOSED,
    ABANDONED;

    private final List<String> placeholders;

    TextKey(String... placeholders) {
        this.placeholders = List.of(placeholders);
    }

    /** Names that must occur in the sentence, as "{time}". */
    public List<String> placeholders() {
        return placeholders;
    }
}
