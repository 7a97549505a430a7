package dev.baton.domain.prechat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.prechat.QuestionSet.Hours;
import dev.baton.domain.prechat.QuestionSet.Known;
import dev.baton.domain.prechat.QuestionSet.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionSetTest {
    private static final List<QuestionSet> SETS = List.of(
            set(
                    "orders",
                    Hours.ALWAYS,
                    List.of("order", "delivery"),
                    question("order number", QuestionKind.ORDER_NUMBER)),
            set(
                    "night",
                    Hours.CLOSED,
                    List.of(),
                    question("name", QuestionKind.TEXT),
                    question("mail", QuestionKind.EMAIL)),
            set("day", Hours.OPEN, List.of("skin"), question("call me at", QuestionKind.PHONE)));

    private static QuestionSet set(String name, Hours hours, List<String> categories, PreChatQuestion... questions) {
        return new QuestionSet(name, hours, categories, List.of(questions));
    }

    static PreChatQuestion question(String key, QuestionKind kind) {
        return new PreChatQuestion(key, kind, false, Map.of("en", key + "?"), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // open, category, asked
                "true, -, ''",
                "false, -, 'name, mail'",
                "true, order, order number",
                "false, order, order number",
                "true, Delivery, order number",
                "true, skin, call me at",
                "false, skin, 'name, mail'",
                "true, orders, ''",
            })
    void theFirstSetThatFitsTheHoursAndTheCategoryIsAsked(boolean open, @Nullable String category, String asked) {
        assertThat(asked(open, category, Known.NOTHING)).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({
        // name, mail, phone known; what the page says; category, asked
        "true, false, false, '', none, mail",
        "false, true, false, '', none, name",
        "true, true, false, '', none, ''",
        "false, false, true, '', none, 'name, mail'",
        "false, false, false, email, none, name",
        "false, false, false, 'MAIL', none, name",
        "false, false, false, 'Name', none, mail",
        "false, false, false, orderNumber, order, ''",
        "false, false, false, order_number, order, ''",
        "true, true, true, number, order, order number",
        "false, false, true, '', skin, ''",
    })
    void nobodyIsAskedForWhatIsKnown(
            boolean name, boolean mail, boolean phone, String page, String category, String asked) {
        Known known = new Known(name, mail, phone, Set.of(page));
        assertThat(asked(category.equals("skin"), category, known)).isEqualTo(asked);
    }

    @Test
    void whatIsKnownOfOneSetDoesNotBringInTheNext() {
        assertThat(asked(false, "order", new Known(false, false, false, Set.of("order number"))))
                .isEmpty();
    }

    private static String asked(boolean open, @Nullable String category, Known known) {
        return QuestionSet.asked(SETS, new Moment(open, category, known)).stream()
                .map(PreChatQuestion::key)
                .collect(Collectors.joining(", "));
    }
}
