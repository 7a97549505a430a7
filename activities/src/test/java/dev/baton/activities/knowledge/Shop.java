package dev.baton.activities.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example shop as the product ships it. */
final class Shop {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Embeddings EMBEDDINGS = new Embeddings();
    static final KnowledgeIndex KNOWLEDGE = KnowledgeIndex.of(articles(), EMBEDDINGS);

    private Shop() {}

    static JsonNode read(String file) {
        try (InputStream in = Shop.class.getResourceAsStream("/shop/" + file)) {
            return new JsonMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<IndexedArticle> articles() {
        List<IndexedArticle> articles = new ArrayList<>();
        for (JsonNode article : read("articles.json")) {
            articles.add(new IndexedArticle(
                    article.get("key").asString(),
                    article.get("title").asString(),
                    article.get("category").asString(),
                    article.get("body").asString(),
                    article.get("questions")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList()));
        }
        return articles;
    }

    static List<CustomerOrder> ordersOf(String customer) {
        for (JsonNode one : read("customers.json")) {
            if (one.get("key").asString().equals(customer)) {
                return one.get("orders").valueStream().map(Shop::order).toList();
            }
        }
        throw new IllegalArgumentException(customer);
    }

    private static CustomerOrder order(JsonNode order) {
        return new CustomerOrder(
                order.get("number").asString(),
                CustomerOrder.Status.of(order.get("status").asString()),
                new BigDecimal(order.get("total").asString()).setScale(2),
                order.get("currency").asString(),
                TODAY.minusDays(order.get("placedAt").asInt()),
                order.get("items")
                        .valueStream()
                        .map(i -> i.get("name").asString())
                        .toList(),
                order.get("tracking").isNull() ? null : order.get("tracking").asString());
    }
}
