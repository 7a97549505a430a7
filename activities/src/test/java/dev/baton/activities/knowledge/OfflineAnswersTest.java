package dev.baton.activities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineAnswersTest {
    private static final Embeddings EMBEDDINGS = new Embeddings();
    private static final KnowledgeIndex SHOP = KnowledgeIndex.of(
            List.of(
                    new IndexedArticle(
                            "returns",
                            "Returning an item",
                            "returns",
                            "You can return any item within 60 days of delivery. Open My Account and choose Return.",
                            List.of("How do I return something?", "What is your return policy?")),
                    new IndexedArticle(
                            "shipping-costs",
                            "Shipping costs",
                            "shipping",
                            "Standard shipping costs $4.95 and is free from $50.00.",
                            List.of("How much is shipping?", "Do you have free shipping?"))),
            EMBEDDINGS);

    private final OfflineAnswers answers = new OfflineAnswers(EMBEDDINGS);

    @Test
    void anAnswerCitesItsArticleAndSaysOnlyWhatItSays() {
        DraftedAnswer answer = answers.answer(asked("how can I send an item back to you?"), SHOP);

        assertThat(answer.citations()).extracting(c -> c.articleKey()).containsExactly("returns");
        assertThat(answer.text()).contains("60 days");
        assertThat(answer.confidence()).isBetween(0.55, 1.0);
        assertThat(answer.category()).isEqualTo("returns");
    }

    @Test
    void whatTheKnowledgeDoesNotHoldIsSaidAndAPersonOffered() {
        DraftedAnswer answer = answers.answer(asked("how do I renew my passport"), SHOP);

        assertThat(answer.outOfScope()).isTrue();
        assertThat(answer.offersPerson()).isTrue();
        assertThat(answer.citations()).isEmpty();
    }

    @Test
    void theStateOfAnOrderIsReadFromTheOrder() {
        CustomerOrder order = new CustomerOrder(
                "FH-10234",
                CustomerOrder.Status.SHIPPED,
                new BigDecimal("42.00"),
                "USD",
                LocalDate.of(2026, 3, 2),
                List.of("Ceramide Cream"),
                "1ZFH81043046");

        DraftedAnswer answer =
                answers.answer(new Question("where is my order?", "en", List.of(), List.of(order), true), SHOP);

        assertThat(answer.text()).contains("FH-10234", "1ZFH81043046");
        assertThat(answer.toolsUsed()).containsExactly("orders.read");
    }

    private static Question asked(String text) {
        return new Question(text, "en", List.of(), List.of(), false);
    }
}
