package dev.baton.domain.sla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.escalation.Timings;
import dev.baton.domain.escalation.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One alarm that is not told of messages is as exact as one timer for each clock that is. */
class NextLookTest {
    private static final Instant START = Instant.parse("2026-03-26T09:00:00Z");
    private static final UUID CONVERSATION = new UUID(6, 1);

    /** What was seen of a mark: which clock, which mark, when it acted. */
    record Seen(UUID clock, Mark mark, Instant at) implements Comparable<Seen> {
        @Override
        public int compareTo(Seen other) {
            return toString().compareTo(other.toString());
        }
    }

    record Chat(ClockTerms terms, List<ClockEvent> events, Instant end) {}

    @ParameterizedTest
    @ValueSource(strings = {"always", "office", "night", "Mon touch"})
    void theAlarmIsNeverLate(String calendar) {
        for (int seed = 0; seed < 100; seed++) {
            Chat chat = anyChat(new Random(seed), Calendars.named(calendar));
            Set<Seen> exact = byATimerForEachClock(chat);
            Set<Seen> byOneAlarm = byOneAlarm(chat);
            assertThat(without(Mark.HALF, byOneAlarm))
                    .as("%s, seed %s", calendar, seed)
                    .isEqualTo(without(Mark.HALF, exact));
            assertThat(halfTimes(byOneAlarm))
                    .as("half-time, %s, seed %s", calendar, seed)
                    .hasSameSizeAs(halfTimes(exact))
                    .allSatisfy((clock, at) -> assertThat(at)
                            .isBetween(
                                    halfTimes(exact).get(clock),
                                    halfTimes(exact).get(clock).plus(NextLook.SELDOM)));
        }
    }

    private static Set<Seen> without(Mark mark, Set<Seen> seen) {
        return seen.stream().filter(each -> each.mark() != mark).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<UUID, Instant> halfTimes(Set<Seen> seen) {
        return seen.stream().filter(each -> each.mark() == Mark.HALF).collect(Collectors.toMap(Seen::clock, Seen::at));
    }

    @ParameterizedTest
    @CsvSource({"IMMEDIATE, 6", "HIGH, 5", "NORMAL, 5", "LOW, 5"})
    void tenMinutesOfAChatThatIsAnsweredInTimeAreAHandfulOfLooks(Urgency urgency, int most) {
        ClockTerms terms = terms(urgency, Calendars.always("UTC"));
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Escalated(START, null));
        events.add(new ClockEvent.Joined(START));
        events.add(new ClockEvent.PersonWrote(START));
        for (int i = 0; i < 6; i++) {
            Instant written = START.plusSeconds(95L * i + 60);
            events.add(new ClockEvent.CustomerWrote(written, Control.HUMAN, i + 2, true));
            events.add(new ClockEvent.PersonWrote(written.plusSeconds(40)));
        }
        List<Instant> looks = new ArrayList<>();
        byOneAlarm(new Chat(terms, events, START.plusSeconds(599)), looks);
        assertThat(looks).hasSizeBetween(1, most);
    }

    @Test
    void nothingRunsSoNothingIsLookedAt() {
        ClockTerms terms = terms(Urgency.NORMAL, Calendars.always("UTC"));
        assertThat(NextLook.after(
                        START, List.of(), List.of(), NextLook.Unseen.under(Control.AI, terms, Timings.standard())))
                .isNull();
    }

    @Test
    void underHumanTheLookComesBeforeAnythingThatCouldStartUnseen() {
        ClockTerms terms = terms(Urgency.NORMAL, Calendars.always("UTC"));
        NextLook.Unseen human = NextLook.Unseen.under(Control.HUMAN, terms, Timings.standard());
        assertThat(NextLook.after(START, List.of(), List.of(), human))
                .as("half of a reply that is due in 300 s")
                .isEqualTo(START.plusSeconds(150));
        ClockTerms slow = terms(Urgency.LOW, Calendars.always("UTC"));
        assertThat(NextLook.after(
                        START, List.of(), List.of(), NextLook.Unseen.under(Control.HUMAN, slow, Timings.standard())))
                .as("a lease warning can come before half of 900 s")
                .isEqualTo(START.plusSeconds(300));
        ClockTerms high = terms(Urgency.HIGH, Calendars.always("UTC"));
        assertThat(NextLook.after(
                        START, List.of(), List.of(), NextLook.Unseen.under(Control.HUMAN, high, Timings.standard())))
                .as("half of 180 s comes too often, a warning could be due at 144 s")
                .isEqualTo(START.plusSeconds(120));
        ClockTerms immediate = terms(Urgency.IMMEDIATE, Calendars.always("UTC"));
        assertThat(NextLook.after(
                        START,
                        List.of(),
                        List.of(),
                        NextLook.Unseen.under(Control.HUMAN, immediate, Timings.standard())))
                .as("a warning of a reply that is due in 120 s")
                .isEqualTo(START.plusSeconds(96));
        assertThat(NextLook.after(START, List.of(), List.of(START.plusSeconds(30)), human))
                .as("an offer")
                .isEqualTo(START.plusSeconds(30));
    }

    @Test
    void whatIsDueAlreadyIsLookedAtNow() {
        ClockTerms terms = terms(Urgency.NORMAL, Calendars.always("UTC"));
        Clock clock = Clock.start(terms, SlaMetric.TIME_TO_HUMAN, null, START, Duration.ZERO);
        Instant look = NextLook.after(
                START.plusSeconds(900),
                List.of(new MarkedClock(clock, Set.of(Mark.HALF))),
                List.of(),
                NextLook.Unseen.under(Control.WAITING_FOR_HUMAN, terms, Timings.standard()));
        assertThat(look).isEqualTo(START.plusSeconds(240));
    }

    /** The alarm: it knows the clocks only at its looks, and computes the next look there. */
    private static Set<Seen> byOneAlarm(Chat chat) {
        return byOneAlarm(chat, new ArrayList<>());
    }

    private static Set<Seen> byOneAlarm(Chat chat, List<Instant> looks) {
        Set<Seen> seen = new TreeSet<>();
        Map<UUID, MarkedClock> clocks = new LinkedHashMap<>();
        apply(chat.events().getFirst(), clocks, chat.terms());
        Instant look = next(START, clocks, chat.terms());
        for (ClockEvent event : chat.events().subList(1, chat.events().size())) {
            while (look != null && !look.isAfter(event.at())) {
                looks.add(look);
                look = lookAt(look, clocks, seen, chat.terms());
            }
            apply(event, clocks, chat.terms());
            actAtTheEnd(event, clocks, seen);
        }
        while (look != null && !look.isAfter(chat.end())) {
            looks.add(look);
            look = lookAt(look, clocks, seen, chat.terms());
        }
        return seen;
    }

    /** What a clock reached unseen before it was stopped or ended acts with the event that did it. */
    private static void actAtTheEnd(ClockEvent event, Map<UUID, MarkedClock> clocks, Set<Seen> seen) {
        clocks.replaceAll((id, marked) -> {
            Set<Mark> acted = EnumSet.copyOf(seenOf(marked));
            for (Mark mark : marked.clock().reached()) {
                if (acted.add(mark)) {
                    Instant at = marked.clock().at(mark);
                    seen.add(new Seen(id, mark, at == null ? event.at() : at));
                }
            }
            return new MarkedClock(marked.clock(), acted);
        });
    }

    private static @Nullable Instant lookAt(
            Instant now, Map<UUID, MarkedClock> clocks, Set<Seen> seen, ClockTerms terms) {
        clocks.replaceAll((id, marked) -> {
            Set<Mark> acted = EnumSet.copyOf(seenOf(marked));
            for (Mark mark : marked.due(now)) {
                acted.add(mark);
                seen.add(new Seen(id, mark, now));
            }
            return new MarkedClock(acted.contains(Mark.DUE) ? marked.clock().breach() : marked.clock(), acted);
        });
        return next(now, clocks, terms);
    }

    private static Set<Mark> seenOf(MarkedClock marked) {
        return marked.acted().isEmpty() ? EnumSet.noneOf(Mark.class) : marked.acted();
    }

    private static @Nullable Instant next(Instant now, Map<UUID, MarkedClock> clocks, ClockTerms terms) {
        return NextLook.after(
                now, clocks.values(), List.of(), NextLook.Unseen.under(Control.HUMAN, terms, Timings.standard()));
    }

    /** The reference: after each event every clock's marks are known, and each rings on its own. */
    private static Set<Seen> byATimerForEachClock(Chat chat) {
        Set<Seen> seen = new TreeSet<>();
        Map<UUID, MarkedClock> clocks = new LinkedHashMap<>();
        for (int i = 0; i < chat.events().size(); i++) {
            apply(chat.events().get(i), clocks, chat.terms());
            Instant until =
                    i + 1 < chat.events().size() ? chat.events().get(i + 1).at() : chat.end();
            clocks.replaceAll((id, marked) -> {
                Set<Mark> acted = EnumSet.copyOf(seenOf(marked));
                for (Mark mark : marked.due(until)) {
                    acted.add(mark);
                    seen.add(new Seen(
                            id, mark, Objects.requireNonNull(marked.clock().at(mark))));
                }
                return new MarkedClock(acted.contains(Mark.DUE) ? marked.clock().breach() : marked.clock(), acted);
            });
        }
        return seen;
    }

    private static void apply(ClockEvent event, Map<UUID, MarkedClock> clocks, ClockTerms terms) {
        List<Clock> plain = clocks.values().stream().map(MarkedClock::clock).toList();
        for (Clock changed : ClockRules.after(event, plain, terms)) {
            MarkedClock before = clocks.get(changed.id());
            clocks.put(changed.id(), new MarkedClock(changed, before == null ? Set.of() : before.acted()));
        }
    }

    private static Chat anyChat(Random random, BusinessCalendar calendar) {
        ClockTerms terms = terms(Urgency.values()[random.nextInt(4)], calendar);
        List<ClockEvent> events = new ArrayList<>();
        Instant at = START;
        events.add(new ClockEvent.Escalated(at, null));
        at = at.plusMillis(1 + random.nextInt(100_000));
        events.add(new ClockEvent.Joined(at));
        boolean unanswered = true;
        for (int seq = 2; seq < 40; seq++) {
            at = at.plusMillis(1 + random.nextInt(random.nextInt(10) == 0 ? 20_000_000 : 400_000));
            boolean customer = random.nextBoolean();
            events.add(
                    customer
                            ? new ClockEvent.CustomerWrote(at, Control.HUMAN, seq, !unanswered)
                            : new ClockEvent.PersonWrote(at));
            unanswered = customer;
        }
        return new Chat(terms, events, at.plus(Duration.ofHours(2)));
    }

    private static ClockTerms terms(Urgency urgency, BusinessCalendar calendar) {
        return new ClockTerms(CONVERSATION, 1, urgency, SlaTargets.standard(), calendar);
    }
}
