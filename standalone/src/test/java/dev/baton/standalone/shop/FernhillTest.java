package dev.baton.standalone.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.agent.Role;
import dev.baton.store.shop.Shop;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FernhillTest {
    private static final Instant NIGHT = Instant.parse("2026-03-01T03:00:00Z");
    private final Shop shop = Fernhill.at(NIGHT, password -> "hash of " + password);

    @Test
    void aFirstStartShowsALivingShop() {
        assertThat(shop.articles()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(shop.customers()).hasSize(40);
        assertThat(shop.customers())
                .filteredOn(customer -> !customer.orders().isEmpty())
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(shop.people())
                .extracting(Shop.Person::role)
                .containsExactlyInAnyOrder(Role.AGENT, Role.AGENT, Role.LEAD, Role.ADMIN, Role.OWNER);
    }

    @Test
    void everyTriggerLeadsToAQueueThatIsThereAndOpenAtAnyHour() {
        assertThat(shop.queues())
                .extracting(Shop.Queue::key)
                .contains(shop.policy().fallbackQueue());
        assertThat(shop.queues())
                .allSatisfy(queue -> assertThat(shop.calendars())
                        .filteredOn(calendar -> calendar.key().equals(queue.calendarKey()))
                        .singleElement()
                        .satisfies(
                                calendar -> assertThat(calendar.isOpen(NIGHT)).isTrue()));
    }
}
