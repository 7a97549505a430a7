package dev.baton.domain.escalation;

/**
 * Something that stands against publishing a policy.
 *
 * @param where what it is about: a trigger's key, a reason, a text, with its language
 * @param sentence for the administrator
 */
public record PolicyProblem(Code code, String where, String sentence) {
    public enum Code {
        NO_LANGUAGE,
        NO_FALLBACK_QUEUE,
        UNKNOWN_QUEUE,
        TRIGGER_TWICE,
        TRIGGER_MISSING,
        TRIGGER_NEEDED,
        HEALTH_OFF_WITHOUT_REASON,
        LIMIT_IMPOSSIBLE,
        NO_PHRASES,
        WORDING_MISSING,
        WORDING_NAMES_NUMBER,
        TEXT_MISSING,
        PLACEHOLDER_MISSING,
        QUESTION_KEY_REFUSED,
        QUESTION_TWICE,
        QUESTION_COUNT,
        QUESTION_WORDS,
        CHOICES_MISSING
    }
}
