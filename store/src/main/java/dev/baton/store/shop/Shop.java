package dev.baton.store.shop;

import dev.baton.domain.agent.Role;
import dev.baton.domain.customer.Order;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.sla.BusinessCalendar;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a desk needs before the first customer writes. */
public record Shop(
        List<BusinessCalendar> calendars,
        List<Queue> queues,
        List<Person> people,
        EscalationPolicy policy,
        List<Article> articles,
        List<CannedReply> cannedReplies,
        List<Customer> customers) {
    /**
     * @param fallback where everything goes that has no other place; at most one queue of the shop
     * @param direct customers may choose it themselves, without the AI
     */
    public record Queue(String key, String name, String calendarKey, boolean fallback, boolean direct) {}

    /** @param queues keys of the queues that this person serves */
    public record Person(
            UUID id,
            String login,
            String displayName,
            Role role,
            String passwordHash,
            List<String> languages,
            List<String> skills,
            int capacity,
            List<String> queues) {}

    /** @param questions how customers ask for it */
    public record Article(
            String key, String title, String category, String locale, String body, List<String> questions) {}

    public record CannedReply(String key, String title, String locale, String body) {}

    public record Customer(
            UUID id,
            String key,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String locale,
            String tier,
            List<Order> orders) {}
}
