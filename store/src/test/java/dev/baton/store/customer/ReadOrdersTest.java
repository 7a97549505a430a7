package dev.baton.store.customer;

import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.CUSTOMER_ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.customer.Order;
import dev.baton.store.TestPostgres;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReadOrdersTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();

    @Test
    void ordersAreTheCustomersOwnNewestFirst() {
        UUID maya = customer("maya");
        UUID jonas = customer("jonas");
        order(maya, "FH-1", "2026-01-01T00:00:00Z");
        order(maya, "FH-2", "2026-02-01T00:00:00Z");
        order(jonas, "FH-3", "2026-03-01T00:00:00Z");

        assertThat(new ReadOrders(dsl).of(maya)).extracting(Order::number).containsExactly("FH-2", "FH-1");
        assertThat(new ReadOrders(dsl).of(jonas)).singleElement().satisfies(order -> {
            assertThat(order.status()).isEqualTo(Order.Status.SHIPPED);
            assertThat(order.total()).isEqualByComparingTo("75.00");
            assertThat(order.items()).containsExactly(new Order.Item("Cream", 1, new BigDecimal("75.00")));
        });
    }

    private UUID customer(String key) {
        UUID id = UUID.randomUUID();
        dsl.insertInto(CUSTOMER, CUSTOMER.ID, CUSTOMER.KEY, CUSTOMER.NAME)
                .values(id, key, key)
                .execute();
        return id;
    }

    private void order(UUID customer, String number, String placedAt) {
        dsl.insertInto(CUSTOMER_ORDER)
                .set(CUSTOMER_ORDER.NUMBER, number)
                .set(CUSTOMER_ORDER.CUSTOMER_ID, customer)
                .set(CUSTOMER_ORDER.STATUS, "shipped")
                .set(CUSTOMER_ORDER.TOTAL, new BigDecimal("75.00"))
                .set(CUSTOMER_ORDER.CURRENCY, "USD")
                .set(CUSTOMER_ORDER.PLACED_AT, Instant.parse(placedAt))
                .set(CUSTOMER_ORDER.ITEMS, JSONB.valueOf("[{\"name\":\"Cream\",\"quantity\":1,\"price\":\"75.00\"}]"))
                .execute();
    }
}
