package dev.baton.trials.check;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a recorded message: it says where it belongs, so that it is recognised wherever it turns up.
 *
 * @param count counts the messages of one author in one conversation
 */
public record Token(UUID conversation, int count, UUID once) {
    private static final String ID = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
    private static final Pattern FORM = Pattern.compile(ID + ":(\\d+):" + ID);

    public static Token next(UUID conversation, int count) {
        return new Token(conversation, count, UUID.randomUUID());
    }

    /** Every token in a text, in order. */
    public static List<Token> in(String text) {
        List<Token> found = new ArrayList<>();
        Matcher matcher = FORM.matcher(text);
        while (matcher.find()) {
            found.add(new Token(
                    UUID.fromString(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    UUID.fromString(matcher.group(3))));
        }
        return found;
    }

    @Override
    public String toString() {
        return conversation + ":" + count + ":" + once;
    }
}
