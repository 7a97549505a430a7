package dev.baton.domain.conversation;

import java.util.Locale;

/** What a message is for. All but TEXT are said by the system, in the policy's words. */
public enum MessageKind {
    /** What somebody wrote. */
    TEXT,
    /** "You are talking to an automated assistant." */
    DISCLOSURE,
    /** Why a person takes over and how long it takes. */
    HANDOFF,
    /** "Sam joined." */
    JOINED,
    /** The AI answers again. */
    RETURNED,
    /** The person dropped out; somebody else is looked for. */
    DROPPED,
    /** When an answer comes. */
    PROMISE,
    /** The customer no longer waits for a person. */
    WITHDRAWN,
    /** The conversation was closed. */
    CLOSED,
    /** The customer ended it. */
    ENDED;

    /** The word in the database and in the API: {@code text}, {@code joined}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
