package dev.baton.domain.prechat;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an answer must look like. */
public enum QuestionKind {
    /** One line. */
    TEXT(200, null, ""),
    /** The key of one of the question's choices. */
    CHOICE(40, null, ""),
    EMAIL(
            320,
            Pattern.compile(
                    "[^\\s@<>()\\[\\],;:\\\\\"]{1,64}@[^\\s@<>()\\[\\],;:\\\\\".]+(\\.[^\\s@<>()\\[\\],;:\\\\\".]+)+"),
            "must be an e-mail address"),
    PHONE(40, Pattern.compile("\\+?[0-9 ()/.-]{3,40}"), "must be a phone number"),
    ORDER_NUMBER(30, Pattern.compile("(?=.*\\d)[#\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{1,29}"), "must be an order number");

    private final int longest;
    private final @Nullable Pattern form;
    private final String otherwise;

    QuestionKind(int longest, @Nullable Pattern form, String otherwise) {
        this.longest = longest;
        this.form = form;
        this.otherwise = otherwise;
    }

    /** True if the answer says how to reach the customer. */
    public boolean isContact() {
        return this == EMAIL || this == PHONE;
    }

    /** What stands against an answer of this kind; null: nothing. Lengths are in code points. */
    @Nullable
    String problem(String answer) {
        if (answer.isBlank()) {
            return "must not be empty";
        }
        if (answer.codePointCount(0, answer.length()) > longest) {
            return "has more than " + longest + " characters";
        }
        if (!answer.codePoints().allMatch(QuestionKind::onOneLine)) {
            return "has a character that an answer cannot have";
        }
        return form == null || form.matcher(answer).matches() ? null : otherwise;
    }

    /** Neither a control character, nor the end of a line or paragraph, nor half of a surrogate pair. */
    private static boolean onOneLine(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            default -> true;
        };
    }
}
