package dev.baton.standalone.shop;

import dev.baton.domain.agent.Role;
import dev.baton.domain.customer.Order;
import dev.baton.domain.escalation.OnlineStore;
import dev.baton.domain.prechat.PreChatQuestion;
import dev.baton.domain.prechat.QuestionKind;
import dev.baton.domain.prechat.QuestionSet;
import dev.baton.domain.sla.BusinessCalendar;
import dev.baton.domain.sla.Holiday;
import dev.baton.domain.sla.OpenHours;
import dev.baton.store.shop.Shop;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Fernhill, a shop for skin care that does not exist: read from the files in {@code shop/}. */
public final class Fernhill {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CARE = "care";
    private static final String ORDERS = "orders";
    private static final String ALWAYS = "around-the-clock";

    /** Asked of whoever begins with a press that says so; everybody else just writes. */
    private static final QuestionSet ABOUT_AN_ORDER = new QuestionSet(
            "About an order",
            QuestionSet.Hours.ALWAYS,
            List.of("order"),
            List.of(new PreChatQuestion(
                    "order number",
                    QuestionKind.ORDER_NUMBER,
                    false,
                    Map.of("en", "Your order number", "de", "Ihre Bestellnummer"),
                    List.of())));

    private Fernhill() {}

    /**
     * The shop as it stands at an instant: orders are so many days old. Its queues are open around the clock, so that it
     * can be tried at any hour; the hours that such a shop would keep are there as a second calendar.
     *
     * @param hash of a password
     */
    public static Shop at(Instant now, UnaryOperator<String> hash) {
        Hours hours = read("calendar.json", Hours.class);
        return new Shop(
                List.of(
                        BusinessCalendar.always(ALWAYS, ZoneId.of(hours.zone())),
                        new BusinessCalendar(hours.key(), ZoneId.of(hours.zone()), weekly(hours), days(hours))),
                List.of(
                        new Shop.Queue(CARE, "Customer care", ALWAYS, true, true),
                        new Shop.Queue(ORDERS, "Orders and returns", ALWAYS, false, false)),
                Stream.of(read("people.json", Person[].class))
                        .map(person -> person(person, hash))
                        .toList(),
                OnlineStore.policy(CARE, ORDERS).asking(List.of(ABOUT_AN_ORDER)),
                List.of(read("articles.json", Shop.Article[].class)),
                Stream.of(read("canned.json", Canned[].class))
                        .map(reply -> new Shop.CannedReply(reply.key(), reply.title(), reply.locale(), reply.text()))
                        .toList(),
                Stream.of(read("customers.json", Customer[].class))
                        .map(customer -> customer(customer, now))
                        .toList());
    }

    /** What a demo person signs in with. */
    public static String password(String login) {
        return login + "-baton";
    }

    private static Map<DayOfWeek, List<OpenHours>> weekly(Hours hours) {
        Map<DayOfWeek, List<OpenHours>> weekly = new EnumMap<>(DayOfWeek.class);
        hours.weekly().forEach((day, pairs) -> weekly.put(day, open(pairs)));
        return weekly;
    }

    private static List<Holiday> days(Hours hours) {
        return Stream.concat(hours.holidays().stream(), hours.exceptions().stream())
                .map(day -> new Holiday(LocalDate.parse(day.date()), day.name(), false, open(day.intervals())))
                .toList();
    }

    private static List<OpenHours> open(@Nullable List<List<String>> pairs) {
        return Objects.requireNonNullElse(pairs, List.<List<String>>of()).stream()
                .map(pair -> OpenHours.of(pair.getFirst(), pair.getLast()))
                .toList();
    }

    private static Shop.Person person(Person person, UnaryOperator<String> hash) {
        Role role = person.role().equals("ADMINISTRATOR") ? Role.ADMIN : Role.valueOf(person.role());
        return new Shop.Person(
                id("agent/" + person.key()),
                person.login(),
                person.displayName(),
                role,
                hash.apply(password(person.login())),
                person.languages(),
                person.skills(),
                person.capacity(),
                person.capacity() > 0 ? List.of(CARE, ORDERS) : List.of());
    }

    private static Shop.Customer customer(Customer customer, Instant now) {
        return new Shop.Customer(
                id("customer/" + customer.key()),
                customer.key(),
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.locale(),
                customer.tier(),
                customer.orders().stream().map(order -> order(order, now)).toList());
    }

    private static Order order(Bought order, Instant now) {
        return new Order(
                order.number(),
                Order.Status.of(order.status()),
                cents(order.total()),
                order.currency(),
                now.minus(Duration.ofDays(order.placedAt())),
                order.items().stream()
                        .map(item -> new Order.Item(item.name(), item.qty(), cents(item.price())))
                        .toList(),
                order.tracking());
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    /** The same at every start of every desk, so that what was written about one can be found on another. */
    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("fernhill/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream in = Fernhill.class.getResourceAsStream("/shop/" + file)) {
            return MAPPER.readValue(Objects.requireNonNull(in, file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Hours(
            String key,
            String zone,
            Map<DayOfWeek, List<List<String>>> weekly,
            List<Day> holidays,
            List<Day> exceptions) {}

    private record Day(String date, String name, @Nullable List<List<String>> intervals) {}

    private record Person(
            String key,
            String login,
            String displayName,
            String role,
            List<String> languages,
            List<String> skills,
            int capacity) {}

    private record Canned(String key, String title, String locale, String text) {}

    private record Customer(
            String key,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String locale,
            String tier,
            List<Bought> orders) {}

    /** @param placedAt days ago */
    private record Bought(
            String number,
            String status,
            BigDecimal total,
            String currency,
            int placedAt,
            List<Item> items,
            @Nullable String tracking) {}

    private record Item(String name, int qty, BigDecimal price) {}
}
