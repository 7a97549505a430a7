package dev.baton.api;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.CANNED_REPLY;
import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.CUSTOMER_ORDER;
import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.domain.escalation.OnlineStore;
import dev.baton.store.generated.enums.Role;
import dev.baton.store.policy.PublishPolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A shop that never closes: two queues, one person of each role and a second agent, one customer with an order. */
public final class Shop {
    private static final Map<String, Role> PEOPLE = new LinkedHashMap<>(
            Map.of("sam", Role.agent, "lena", Role.agent, "ines", Role.lead, "omar", Role.admin, "olga", Role.owner));

    private final DSLContext dsl;

    Shop(DSLContext dsl) {
        this.dsl = dsl;
        String open = "[[\"00:00\",\"00:00\"]]";
        dsl.insertInto(CALENDAR, CALENDAR.KEY, CALENDAR.ZONE, CALENDAR.HOURS)
                .values("always", "UTC", JSONB.valueOf(week(open)))
                .execute();
        dsl.insertInto(QUEUE, QUEUE.KEY, QUEUE.NAME, QUEUE.CALENDAR_KEY, QUEUE.FALLBACK, QUEUE.DIRECT, QUEUE.POSITION)
                .values("care", "Care", "always", true, true, 1)
                .values("orders", "Orders", "always", false, false, 2)
                .execute();
        PEOPLE.forEach(this::person);
        new PublishPolicy(dsl).publish(OnlineStore.policy("care", "orders"), null, "as shipped", null, Instant.now());
        customer();
        dsl.insertInto(CANNED_REPLY, CANNED_REPLY.KEY, CANNED_REPLY.TITLE, CANNED_REPLY.LOCALE, CANNED_REPLY.BODY)
                .values("hello", "Greeting", "en", "Hello {customer.firstName}.")
                .execute();
    }

    public UUID agent(String login) {
        return dsl.select(AGENT.ID).from(AGENT).where(AGENT.LOGIN.eq(login)).fetchSingle(AGENT.ID);
    }

    private void person(String login, Role role) {
        UUID id = UUID.randomUUID();
        dsl.insertInto(AGENT, AGENT.ID, AGENT.LOGIN, AGENT.DISPLAY_NAME, AGENT.ROLE, AGENT.PASSWORD_HASH)
                .values(id, login, name(login), role, new BCryptPasswordEncoder(4).encode(login + "-baton"))
                .execute();
        dsl.insertInto(AGENT_QUEUE, AGENT_QUEUE.AGENT_ID, AGENT_QUEUE.QUEUE_KEY)
                .values(id, "care")
                .values(id, "orders")
                .execute();
    }

    private void customer() {
        UUID maya = UUID.randomUUID();
        dsl.insertInto(CUSTOMER, CUSTOMER.ID, CUSTOMER.KEY, CUSTOMER.NAME, CUSTOMER.EMAIL)
                .values(maya, "maya", "Maya Lindqvist", "maya@example.com")
                .execute();
        dsl.insertInto(
                        CUSTOMER_ORDER,
                        CUSTOMER_ORDER.NUMBER,
                        CUSTOMER_ORDER.CUSTOMER_ID,
                        CUSTOMER_ORDER.STATUS,
                        CUSTOMER_ORDER.TOTAL,
                        CUSTOMER_ORDER.CURRENCY,
                        CUSTOMER_ORDER.PLACED_AT)
                .values("FH-1", maya, "shipped", new BigDecimal("42.00"), "USD", Instant.now())
                .execute();
    }

    private static String name(String login) {
        return Character.toUpperCase(login.charAt(0)) + login.substring(1);
    }

    private static String week(String hours) {
        StringBuilder week = new StringBuilder("{\"weekly\":{");
        for (var day : java.time.DayOfWeek.values()) {
            week.append(day.getValue() == 1 ? "" : ",")
                    .append('"')
                    .append(day)
                    .append("\":")
                    .append(hours);
        }
        return week.append("}}").toString();
    }
}
