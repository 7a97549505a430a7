package dev.baton.activities.handoff;

import dev.baton.activities.knowledge.OrderNumbers;
import dev.baton.domain.conversation.Author;
import dev.baton.domain.customer.Identity;
import dev.baton.domain.customer.Order;
import dev.baton.domain.handoff.HandoffBrief.Certainty;
import dev.baton.domain.handoff.HandoffBrief.EarlierTicket;
import dev.baton.domain.handoff.HandoffBrief.Field;
import dev.baton.domain.handoff.HandoffBrief.OrderSeen;
import dev.baton.domain.handoff.HandoffBrief.Requester;
import dev.baton.domain.handoff.Outcome;
import dev.baton.domain.prechat.Answer;
import dev.baton.store.customer.ReadCustomerPanel.Panel;
import dev.baton.store.handoff.ReadCase.Case;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a brief says of the customer, and how sure it is. */
record CustomerFacts(UUID conversationId, Panel panel, Instant readAt) {
    private static final int LAST_ORDERS = 5;
    private static final int SHOWN_FILES = 5;
    private static final String SHOP = "shop";
    private static final String ORDER_NUMBER = "order number";
    private static final String BEFORE = "asked before the chat";
    private static final String CODE = "one-time code by e-mail, ";

    Requester requester() {
        return new Requester(panel.name(), panel.email(), panel.phone(), panel.identity());
    }

    /**
     * Each once; a number of an order counts as verified when a verified customer has that order. What was answered before
     * the chat is claimed, whoever answered.
     */
    List<Field> collected(Case read, @Nullable Order atHand) {
        boolean verified = Identity.of(panel.identity()) == Identity.VERIFIED;
        Certainty certainty = verified ? Certainty.VERIFIED : Certainty.CLAIMED;
        String source = verified ? "signed token" : "chat";
        List<Field> fields = new ArrayList<>();
        add(fields, read, "name", panel.name(), certainty, source);
        Instant confirmed = panel.emailConfirmedAt();
        if (verified || confirmed == null) {
            add(fields, read, "email", panel.email(), certainty, source);
        } else {
            add(fields, "email", panel.email(), Certainty.VERIFIED, CODE + confirmed.truncatedTo(ChronoUnit.MINUTES));
        }
        add(fields, read, "phone", panel.phone(), certainty, source);
        add(fields, "customer key", panel.key(), certainty, source);
        String number = atHand == null ? named(read) : atHand.number();
        add(fields, read, ORDER_NUMBER, number, atHand == null ? Certainty.CLAIMED : certainty, "chat");
        answered(fields, read);
        // that they were sent is certain, what is in them nobody has looked at
        add(fields, "files", files(read), Certainty.VERIFIED, "chat");
        return fields;
    }

    /** The newest, and the one at hand among them however old it is. */
    List<OrderSeen> orders(@Nullable Order atHand) {
        List<Order> shown = new ArrayList<>(
                panel.orders().subList(0, Math.min(LAST_ORDERS, panel.orders().size())));
        if (atHand != null && !shown.contains(atHand)) {
            shown.set(shown.size() - 1, atHand);
        }
        return shown.stream()
                .map(order -> new OrderSeen(
                        order.number(),
                        order.status().word(),
                        order.total(),
                        order.currency(),
                        order.placedAt(),
                        SHOP,
                        readAt))
                .toList();
    }

    /** Without a customer whom the shop knows there is nothing to read. */
    List<String> missingSources() {
        return panel.key() == null ? List.of("customer", "orders") : List.of();
    }

    List<EarlierTicket> earlierTickets() {
        return panel.earlierTickets().stream()
                .filter(ticket ->
                        ticket.outcome() != null || !ticket.conversationId().equals(conversationId))
                .map(ticket -> new EarlierTicket(
                        ticket.number(),
                        ticket.subject(),
                        ticket.outcome() == null ? null : Outcome.valueOf(ticket.outcome()),
                        ticket.openedAt()))
                .toList();
    }

    private static String files(Case read) {
        List<String> names = read.said().stream()
                .filter(said -> said.author() == Author.CUSTOMER)
                .flatMap(said -> said.files().stream())
                .toList();
        int more = names.size() - SHOWN_FILES;
        String shown = String.join(", ", names.subList(0, Math.min(names.size(), SHOWN_FILES)));
        return more > 0 ? shown + ", +" + more : shown;
    }

    private static @Nullable String named(Case read) {
        return read.said().reversed().stream()
                .filter(said -> said.author() == Author.CUSTOMER)
                .flatMap(said -> OrderNumbers.in(said.text()).stream())
                .findFirst()
                .or(() -> OrderNumbers.among(read.answers()).stream().findFirst())
                .orElse(null);
    }

    /** What has no field yet. A name that stands for something else already keeps what it has. */
    private static void answered(List<Field> fields, Case read) {
        for (Answer answer : read.answers()) {
            boolean there = fields.stream()
                    .anyMatch(field -> field.name().equals(answer.key()) || says(answer, field.name(), field.value()));
            if (!there) {
                add(fields, answer.key(), answer.value(), Certainty.CLAIMED, BEFORE);
            }
        }
    }

    /** As {@link #add}; from what was asked before the chat, if that is where it is from. */
    private static void add(
            List<Field> fields, Case read, String name, @Nullable String value, Certainty certainty, String source) {
        boolean asked = value != null && read.answers().stream().anyMatch(answer -> says(answer, name, value));
        // whose order it is, the shop knows; who the customer is, nobody has checked
        boolean sure = !asked || name.equals(ORDER_NUMBER);
        add(fields, name, value, sure ? certainty : Certainty.CLAIMED, asked ? BEFORE : source);
    }

    /** True if a field has its value from the answer. */
    private static boolean says(Answer answer, String field, String value) {
        boolean about = switch (answer.kind()) {
            case EMAIL -> field.equals("email");
            case PHONE -> field.equals("phone");
            case ORDER_NUMBER -> field.equals(ORDER_NUMBER);
            case TEXT -> answer.isName() && field.equals("name");
            case CHOICE -> false;
        };
        return about
                && (answer.value().equals(value)
                        || OrderNumbers.in(answer.value()).contains(value));
    }

    private static void add(
            List<Field> fields, String name, @Nullable String value, Certainty certainty, String source) {
        if (value != null && !value.isBlank()) {
            fields.add(new Field(name, value, certainty, source));
        }
    }
}
