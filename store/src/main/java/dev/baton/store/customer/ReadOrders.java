package dev.baton.store.customer;

import static dev.baton.store.generated.Tables.CUSTOMER_ORDER;

import dev.baton.domain.customer.Order;
import dev.baton.store.generated.tables.records.CustomerOrderRecord;
import dev.baton.store.json.Json;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** A customer's orders, newest first. Whoever asks has seen to it that they may be read. */
public final class ReadOrders {
    private final DSLContext dsl;

    public ReadOrders(DSLContext dsl) {
        this.dsl = dsl;
    }

    public List<Order> of(UUID customerId) {
        return dsl.selectFrom(CUSTOMER_ORDER)
                .where(CUSTOMER_ORDER.CUSTOMER_ID.eq(customerId))
                .orderBy(CUSTOMER_ORDER.PLACED_AT.desc(), CUSTOMER_ORDER.NUMBER.desc())
                .fetch(ReadOrders::order);
    }

    private static Order order(CustomerOrderRecord row) {
        return new Order(
                row.getNumber(),
                Order.Status.of(row.getStatus()),
                row.getTotal(),
                row.getCurrency(),
                row.getPlacedAt(),
                List.of(Json.read(row.getItems(), Order.Item[].class)),
                row.getTracking());
    }
}
