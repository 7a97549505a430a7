package dev.baton.domain.customer;

import static dev.baton.domain.customer.Order.Status.CANCELLED;
import static dev.baton.domain.customer.Order.Status.DELIVERED;
import static dev.baton.domain.customer.Order.Status.PROCESSING;
import static dev.baton.domain.customer.Order.Status.RETURNED;
import static dev.baton.domain.customer.Order.Status.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.customer.Order.Status;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PurchaseHistoryTest {
    private static Order order(String number, Status status, String total) {
        return new Order(number, status, new BigDecimal(total), "USD", Instant.EPOCH, List.of(), null);
    }

    private static final Order OPEN = order("FH-1", SHIPPED, "42.00");
    private static final Order OTHER_OPEN = order("FH-2", PROCESSING, "90.00");
    private static final Order OLD = order("FH-3", DELIVERED, "12.00");
    private static final Order BACK = order("FH-4", RETURNED, "30.00");
    private static final Order NEVER = order("FH-5", CANCELLED, "300.00");

    static Stream<Arguments> histories() {
        return Stream.of(
                row(List.of(OPEN, OLD), List.of(), OPEN, 1, "the only one on its way"),
                row(List.of(OPEN, OTHER_OPEN), List.of(), null, 2, "two are on their way: not known"),
                row(List.of(OLD, BACK), List.of(), null, 2, "none is on its way: not known"),
                row(List.of(OPEN, OLD), List.of(List.of("FH-3")), OLD, 1, "the named one wins over the open one"),
                row(List.of(OPEN, OLD), List.of(List.of("fh-3")), OLD, 1, "however it is written"),
                row(List.of(OPEN, OLD), List.of(List.of(), List.of("FH-3")), OLD, 1, "named in an earlier message"),
                row(
                        List.of(OPEN, OLD),
                        List.of(List.of("FH-1"), List.of("FH-3")),
                        OPEN,
                        1,
                        "the newest message counts"),
                row(List.of(OPEN, OTHER_OPEN), List.of(List.of("FH-1", "FH-2")), OTHER_OPEN, 1, "the dearest of two"),
                row(List.of(OPEN, OLD), List.of(List.of("FH-99")), OPEN, 1, "somebody else's number says nothing"),
                row(List.of(OPEN, NEVER), List.of(), OPEN, 0, "a cancelled order was never a purchase"),
                row(List.of(OPEN, NEVER), List.of(List.of("FH-5")), NEVER, 1, "but it can be what it is about"),
                row(List.of(OPEN, BACK), List.of(), OPEN, 1, "one that was sent back was"),
                row(List.of(), List.of(List.of("FH-1")), null, 0, "nothing bought yet"));
    }

    private static Arguments row(
            List<Order> orders, List<List<String>> named, @Nullable Order atHand, int previous, String why) {
        return Arguments.of(why, orders, named, atHand, previous);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("histories")
    void theOrderAtHandAndThePurchasesBeforeIt(
            String why, List<Order> orders, List<List<String>> named, @Nullable Order expected, int previous) {
        PurchaseHistory history = new PurchaseHistory(orders);
        Optional<Order> atHand = history.atHand(named);
        assertThat(atHand).as(why).isEqualTo(Optional.ofNullable(expected));
        assertThat(history.previous(atHand)).as(why).isEqualTo(previous);
    }
}
