package dev.baton.activities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShopDataTest {

    private static final Set<String> REASONS = Set.of(
            "EXPLICIT_REQUEST",
            "HEALTH_SAFETY",
            "SENSITIVE_TOPIC",
            "OUT_OF_SCOPE",
            "FRUSTRATION",
            "SENTIMENT_TREND",
            "FAILED_ATTEMPTS",
            "LOW_CONFIDENCE",
            "LOOP",
            "KEYWORD",
            "CATEGORY",
            "ORDER_VALUE",
            "PURCHASE_COUNT",
            "CUSTOMER_TIER",
            "QUALIFIED",
            "WRITTEN_RULE",
            "PROMISED_HANDOFF",
            "AI_UNAVAILABLE",
            "TAKEN_OVER",
            "DIRECT");

    @Test
    void everyArticleIsCompleteAndItsCategoryIsInThePolicy() {
        List<IndexedArticle> articles = Shop.articles();
        JsonNode categories = Shop.read("policy.json").get("categories");
        assertThat(articles)
                .hasSizeGreaterThanOrEqualTo(32)
                .extracting(IndexedArticle::key)
                .doesNotHaveDuplicates();
        assertThat(articles).allSatisfy(a -> {
            assertThat(Words.sentences(a.body())).hasSizeBetween(3, 8);
            assertThat(a.questions()).hasSizeBetween(4, 8);
            assertThat(categories.has(a.category())).isTrue();
        });
    }

    @Test
    void customersLieOnBothSidesOfEveryThreshold() {
        Set<Integer> purchases = new HashSet<>();
        Set<String> totals = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (JsonNode customer : Shop.read("customers.json")) {
            purchases.add(Math.min(4, customer.get("previousPurchases").asInt()));
            customer.get("orders").forEach(o -> {
                totals.add(o.get("total").asString());
                assertThat(numbers.add(o.get("number").asString())).isTrue();
            });
        }
        assertThat(purchases).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(totals).contains("75.0", "75.01", "74.99", "42.0");
    }

    @Test
    void anOrderCostsWhatItsItemsAndShippingCost() {
        for (JsonNode customer : Shop.read("customers.json")) {
            for (JsonNode order : customer.get("orders")) {
                double sum = order.get("shipping").asDouble();
                for (JsonNode item : order.get("items")) {
                    sum += item.get("qty").asInt() * item.get("price").asDouble();
                }
                assertThat(Math.round(sum * 100))
                        .isEqualTo(Math.round(order.get("total").asDouble() * 100));
            }
        }
    }

    @Test
    void everyReasonHasItsWordsInEnglishAndGerman() {
        JsonNode wordings = Shop.read("policy.json").get("wordings");
        assertThat(wordings.propertyNames()).containsExactlyInAnyOrderElementsOf(REASONS);
        wordings.forEach(w -> {
            assertThat(w.get("en").asString()).isNotBlank();
            assertThat(w.get("de").asString()).isNotBlank();
        });
    }

    @Test
    void triggersPointToQueuesThatExist() {
        JsonNode policy = Shop.read("policy.json");
        List<String> queues = policy.get("queues")
                .valueStream()
                .map(q -> q.get("key").asString())
                .toList();
        assertThat(queues).contains(policy.get("fallbackQueue").asString());
        policy.get("triggers").forEach(t -> {
            assertThat(queues).contains(t.get("queue").asString());
            assertThat(REASONS).contains(t.get("reason").asString());
        });
    }
}
