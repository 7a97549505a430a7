package dev.baton.store.shop;

import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.ARTICLE;
import static dev.baton.store.generated.Tables.CUSTOMER_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.agent.Role;
import dev.baton.domain.customer.Order;
import dev.baton.domain.escalation.OnlineStore;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.TestPostgres;
import dev.baton.store.customer.ReadOrders;
import dev.baton.store.policy.CurrentPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OpenShopTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID MAYA = UUID.fromString("00000000-0000-0000-0000-00000000aaaa");

    @AutoClose
    final TestPostgres postgres = TestPostgres.fresh();

    @Test
    void anEmptyDeskIsFilledOnce() {
        OpenShop open = new OpenShop(postgres.sql());
        assertThat(open.open(OpenShopTest::shop, NOW)).isTrue();
        assertThat(open.open(OpenShopTest::shop, NOW)).isFalse();

        assertThat(postgres.sql().fetchCount(ARTICLE)).isEqualTo(1);
        assertThat(postgres.sql().fetchCount(AGENT_QUEUE)).isEqualTo(2);
        assertThat(postgres.sql().fetchCount(CUSTOMER_ORDER)).isEqualTo(1);
        assertThat(new CurrentPolicy(postgres.sql()).read().version()).isEqualTo(1);
        assertThat(new ReadOrders(postgres.sql()).of(MAYA)).containsExactly(order());
    }

    @Test
    void ofTwoThatOpenAtTheSameMomentOneDoes() throws Exception {
        boolean[] opened = new boolean[2];
        Thread other =
                Thread.ofVirtual().start(() -> opened[0] = new OpenShop(postgres.sql()).open(OpenShopTest::shop, NOW));
        opened[1] = new OpenShop(postgres.sql()).open(OpenShopTest::shop, NOW);
        other.join();
        assertThat(opened[0]).isNotEqualTo(opened[1]);
    }

    private static Order order() {
        return new Order(
                "FH-1",
                Order.Status.SHIPPED,
                new BigDecimal("42.00"),
                "USD",
                NOW,
                List.of(new Order.Item("Ceramide Cream", 1, new BigDecimal("42.00"))),
                "1Z");
    }

    private static Shop shop() {
        return new Shop(
                List.of(BusinessCalendar.always("always", ZoneOffset.UTC)),
                List.of(
                        new Shop.Queue("care", "Customer care", "always", true, true),
                        new Shop.Queue("orders", "Orders", "always", false, false)),
                List.of(new Shop.Person(
                        UUID.fromString("00000000-0000-0000-0000-00000000bbbb"),
                        "sam",
                        "Sam",
                        Role.AGENT,
                        "hash",
                        List.of("en"),
                        List.of(),
                        3,
                        List.of("care", "orders"))),
                OnlineStore.policy("care", "orders"),
                List.of(new Shop.Article("returns", "Returns", "returns", "en", "Within 30 days.", List.of("May I?"))),
                List.of(new Shop.CannedReply("hello", "Greeting", "en", "Hello.")),
                List.of(new Shop.Customer(MAYA, "maya", "Maya", null, null, "en", "standard", List.of(order()))));
    }
}
