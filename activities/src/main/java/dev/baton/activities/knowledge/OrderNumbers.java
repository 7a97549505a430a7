package dev.baton.activities.knowledge;

import dev.baton.domain.prechat.Answer;
import dev.baton.domain.prechat.QuestionKind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Order numbers in a text: two or three letters and four to eight digits, "FH-10234", "fh 10234", "#FH10234". */
public final class OrderNumbers {

    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}])#?([A-Za-z]{2,3})[-\u2010-\u2015 ]?(\\d{4,8})(?![\\p{L}\\p{N}])");

    /** Two letters before digits that are no order number: "in 2024", "to 10000". */
    private static final Pattern PLAIN_WORD = Pattern.compile(
            "(?i)in|to|of|at|on|by|is|no|for|the|and|was|am|um|ab|im|zu|en|de|le|el|usd|eur|gbp|pay|got|nr|my");

    private OrderNumbers() {}

    /** The numbers in the shop's way of writing ("FH-10234"), in their order, each once. */
    public static List<String> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(m -> !PLAIN_WORD.matcher(m.group(1)).matches())
                .map(m -> m.group(1).toUpperCase(Locale.ROOT) + "-" + m.group(2))
                .distinct()
                .toList();
    }

    /** The numbers of orders that were asked for before the chat. */
    public static List<String> among(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.kind() == QuestionKind.ORDER_NUMBER)
                .flatMap(answer -> in(answer.value()).stream())
                .toList();
    }

    /** The text with everything that looks like an order number taken out. */
    static String without(String text) {
        return NUMBER.matcher(text).replaceAll(" ");
    }
}
