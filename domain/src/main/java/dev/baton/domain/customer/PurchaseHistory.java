package dev.baton.domain.customer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a customer has bought, as triggers see it.
 *
 * @param orders all orders of the customer, in any order
 */
public record PurchaseHistory(List<Order> orders) {
    public PurchaseHistory {
        orders = List.copyOf(orders);
    }

    /**
     * The order that the conversation is about: the one that the customer named last, else the only one that is still on its
     * way, else none is known. Of several named in one message it is the dearest: too much care does less harm than too
     * little.
     *
     * @param named order numbers in each customer message of the episode, the newest message first; those of other customers
     *     and of nobody are passed over
     */
    public Optional<Order> atHand(List<List<String>> named) {
        for (List<String> numbers : named) {
            Optional<Order> dearest = orders.stream()
                    .filter(order -> numbers.stream().anyMatch(order.number()::equalsIgnoreCase))
                    .max(Comparator.comparing(Order::total));
            if (dearest.isPresent()) {
                return dearest;
            }
        }
        List<Order> open = orders.stream().filter(PurchaseHistory::onItsWay).toList();
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    /**
     * How many purchases there are without the order at hand. A cancelled order was never a purchase; one that was sent back
     * was: the customer has bought here before, which is what the number is asked for.
     */
    public int previous(Optional<Order> atHand) {
        return (int) orders.stream()
                .filter(order -> order.status() != Order.Status.CANCELLED)
                .filter(order -> atHand.map(other -> !other.number().equals(order.number()))
                        .orElse(true))
                .count();
    }

    private static boolean onItsWay(Order order) {
        return order.status() == Order.Status.PROCESSING || order.status() == Order.Status.SHIPPED;
    }
}
