package dev.baton.domain.conversation;

import dev.baton.domain.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** Which texts can be a message. What is not refused is stored exactly as it came. */
public final class MessageText {
    /** Longest message, in code points. */
    public static final int LONGEST = 10_000;

    private MessageText() {}

    /** Null if {@code text} can be a message; a text of white space alone is empty. */
    public static @Nullable Refusal refusal(String text) {
        return refusal(text, false);
    }

    /** @param withFiles the message has files: then it needs no text */
    public static @Nullable Refusal refusal(String text, boolean withFiles) {
        if (!storable(text)) {
            return Refusal.CHARACTER_REFUSED;
        }
        if (text.isBlank() && !withFiles) {
            return Refusal.MESSAGE_EMPTY;
        }
        return length(text) > LONGEST ? Refusal.MESSAGE_TOO_LONG : null;
    }

    /** True unless the text has U+0000, which the database cannot hold, or half of a surrogate pair, which is no character. */
    public static boolean storable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /** Length in code points: what people count, and what the database counts. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
