package dev.baton.store.shop;

import static dev.baton.store.generated.Tables.AGENT;
import static dev.baton.store.generated.Tables.AGENT_QUEUE;
import static dev.baton.store.generated.Tables.ARTICLE;
import static dev.baton.store.generated.Tables.CALENDAR;
import static dev.baton.store.generated.Tables.CANNED_REPLY;
import static dev.baton.store.generated.Tables.CUSTOMER;
import static dev.baton.store.generated.Tables.CUSTOMER_ORDER;
import static dev.baton.store.generated.Tables.POLICY;
import static dev.baton.store.generated.Tables.QUEUE;

import dev.baton.domain.customer.Order;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.store.generated.enums.Role;
import dev.baton.store.json.Json;
import dev.baton.store.policy.PublishPolicy;
import dev.baton.store.sla.Calendars;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/** Fills an empty desk, all at once; a desk that has a policy is not touched. */
public final class OpenShop {
    private final DSLContext dsl;

    public OpenShop(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * @param shop asked for only if the desk is empty
     * @return false if there was a desk already
     */
    public boolean open(Supplier<Shop> shop, Instant at) {
        return dsl.transactionResult(c -> {
            DSLContext tx = c.dsl();
            // of two processes that start at the same moment one waits here
            tx.execute("lock table policy in share row exclusive mode");
            if (tx.fetchExists(POLICY)) {
                return false;
            }
            fill(tx, shop.get(), at);
            return true;
        });
    }

    /** True as long as the desk is empty. */
    public boolean isNeeded() {
        return !dsl.fetchExists(POLICY);
    }

    private static void fill(DSLContext tx, Shop shop, Instant at) {
        shop.calendars().forEach(calendar -> insert(tx, calendar, at));
        insertQueues(tx, shop.queues());
        shop.people().forEach(person -> insert(tx, person, at));
        shop.articles().forEach(article -> insert(tx, article, at));
        insertCannedReplies(tx, shop.cannedReplies());
        shop.customers().forEach(customer -> insert(tx, customer, at));
        new PublishPolicy(tx).publish(shop.policy(), null, "as the shop begins", null, at);
    }

    private static void insert(DSLContext tx, BusinessCalendar calendar, Instant at) {
        tx.insertInto(CALENDAR)
                .set(CALENDAR.KEY, calendar.key())
                .set(CALENDAR.ZONE, calendar.zone().getId())
                .set(CALENDAR.HOURS, Calendars.write(calendar))
                .set(CALENDAR.UPDATED_AT, at)
                .execute();
    }

    private static void insertQueues(DSLContext tx, List<Shop.Queue> queues) {
        for (int position = 0; position < queues.size(); position++) {
            Shop.Queue queue = queues.get(position);
            tx.insertInto(QUEUE)
                    .set(QUEUE.KEY, queue.key())
                    .set(QUEUE.NAME, queue.name())
                    .set(QUEUE.CALENDAR_KEY, queue.calendarKey())
                    .set(QUEUE.FALLBACK, queue.fallback())
                    .set(QUEUE.DIRECT, queue.direct())
                    .set(QUEUE.POSITION, position)
                    .execute();
        }
    }

    private static void insert(DSLContext tx, Shop.Person person, Instant at) {
        tx.insertInto(AGENT)
                .set(AGENT.ID, person.id())
                .set(AGENT.LOGIN, person.login())
                .set(AGENT.DISPLAY_NAME, person.displayName())
                .set(AGENT.ROLE, Role.valueOf(person.role().name().toLowerCase(Locale.ROOT)))
                .set(AGENT.PASSWORD_HASH, person.passwordHash())
                .set(AGENT.LANGUAGES, person.languages().toArray(String[]::new))
                .set(AGENT.SKILLS, person.skills().toArray(String[]::new))
                .set(AGENT.CAPACITY, person.capacity())
                .set(AGENT.IDLE_SINCE, at)
                .set(AGENT.CREATED_AT, at)
                .execute();
        for (String queue : person.queues()) {
            tx.insertInto(AGENT_QUEUE)
                    .set(AGENT_QUEUE.AGENT_ID, person.id())
                    .set(AGENT_QUEUE.QUEUE_KEY, queue)
                    .execute();
        }
    }

    private static void insert(DSLContext tx, Shop.Article article, Instant at) {
        tx.insertInto(ARTICLE)
                .set(ARTICLE.KEY, article.key())
                .set(ARTICLE.LOCALE, article.locale())
                .set(ARTICLE.CATEGORY, article.category())
                .set(ARTICLE.TITLE, article.title())
                .set(ARTICLE.BODY, article.body())
                .set(ARTICLE.QUESTIONS, Json.write(article.questions()))
                .set(ARTICLE.UPDATED_AT, at)
                .execute();
    }

    private static void insertCannedReplies(DSLContext tx, List<Shop.CannedReply> replies) {
        for (int position = 0; position < replies.size(); position++) {
            Shop.CannedReply reply = replies.get(position);
            tx.insertInto(CANNED_REPLY)
                    .set(CANNED_REPLY.KEY, reply.key())
                    .set(CANNED_REPLY.TITLE, reply.title())
                    .set(CANNED_REPLY.LOCALE, reply.locale())
                    .set(CANNED_REPLY.BODY, reply.body())
                    .set(CANNED_REPLY.POSITION, position)
                    .execute();
        }
    }

    private static void insert(DSLContext tx, Shop.Customer customer, Instant at) {
        tx.insertInto(CUSTOMER)
                .set(CUSTOMER.ID, customer.id())
                .set(CUSTOMER.KEY, customer.key())
                .set(CUSTOMER.NAME, customer.name())
                .set(CUSTOMER.EMAIL, customer.email())
                .set(CUSTOMER.PHONE, customer.phone())
                .set(CUSTOMER.LOCALE, customer.locale())
                .set(CUSTOMER.TIER, customer.tier())
                .set(CUSTOMER.CREATED_AT, at)
                .execute();
        for (Order order : customer.orders()) {
            tx.insertInto(CUSTOMER_ORDER)
                    .set(CUSTOMER_ORDER.NUMBER, order.number())
                    .set(CUSTOMER_ORDER.CUSTOMER_ID, customer.id())
                    .set(CUSTOMER_ORDER.STATUS, order.status().word())
                    .set(CUSTOMER_ORDER.TOTAL, order.total())
                    .set(CUSTOMER_ORDER.CURRENCY, order.currency())
                    .set(CUSTOMER_ORDER.PLACED_AT, order.placedAt())
                    .set(CUSTOMER_ORDER.TRACKING, order.tracking())
                    .set(CUSTOMER_ORDER.ITEMS, Json.write(order.items()))
                    .execute();
        }
    }
}
