package dev.baton.store.sla;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.CLOCK;
import static dev.baton.store.generated.Tables.CONVERSATION;
import static dev.baton.store.generated.Tables.HANDOFF;
import static dev.baton.store.generated.Tables.MESSAGE;
import static dev.baton.store.generated.Tables.OUTBOX;
import static dev.baton.store.generated.Tables.PROMISE;
import static dev.baton.store.generated.Tables.QUEUE;
import static dev.baton.store.generated.Tables.QUEUE_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.sla.ClockEvent;
import dev.baton.domain.sla.SlaMetric;
import dev.baton.store.TestPostgres;
import dev.baton.store.audit.Act;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.LockedConversation;
import dev.baton.store.handoff.ChooseHowToWait;
import dev.baton.store.handoff.CustomerLine;
import dev.baton.store.handoff.TellCustomer;
import dev.baton.store.mail.MailService;
import dev.baton.store.mail.MailService.Service;
import dev.baton.store.policy.CurrentPolicy;
import dev.baton.store.queue.ReadQueues;
import dev.baton.store.queue.SaveQueue;
import dev.baton.store.sla.LookAtClocks.What;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It is Monday noon; the desk opens on Tuesday at nine; somebody waits. */
class FollowHoursTest {
    private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID omar = desk.agent("omar");
    private final SaveCalendar saveCalendar = new SaveCalendar(dsl);
    private final LookAtClocks lookAtClocks = new LookAtClocks(dsl);

    @BeforeEach
    void mailsCanBeSent() {
        new MailService(dsl).say(new Service(true, false, Duration.ofMinutes(2)), NOON);
    }

    @Test
    void hoursThatMoveAreTakenUpAtTheNextLook() {
        UUID waiting = waitingForTuesday();
        hours("always", 2, "WEDNESDAY", "09:00", "17:00");

        assertThat(toldToLook()).containsExactly(waiting);
        LookAtClocks.Looked looked = lookAtClocks.look(waiting, 2, NOON);
        assertThat(looked.due()).isEmpty();
        assertThat(looked.outlook().nextLook()).isEqualTo(WEDNESDAY);
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getOpensAt()).isEqualTo(WEDNESDAY);
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getLongestAt()).isEqualTo(WEDNESDAY.plusSeconds(15 * 60));
        assertThat(dueToHuman()).isEqualTo(WEDNESDAY.plusSeconds(300));
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getDueAt()).isEqualTo(WEDNESDAY.plusSeconds(300));
    }

    @Test
    void hoursThatAreOpenNowOpenTheQueueNow() {
        UUID waiting = waitingForTuesday();
        hours("always", 2, "MONDAY", "09:00", "17:00");

        assertThat(lookAtClocks.look(waiting, 2, NOON).due())
                .extracting(LookAtClocks.Due::what)
                .containsExactly(What.QUEUE_OPENS);
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getOpensAt()).isNull();
        assertThat(dueToHuman()).isEqualTo(NOON.plusSeconds(300));
    }

    @Test
    void aQueueThatGetsOtherHoursIsFollowedAsWell() {
        UUID waiting = waitingForTuesday();
        hours("late", 0, "WEDNESDAY", "09:00", "17:00");
        assertThat(toldToLook()).isEmpty();

        ReadQueues.Queue care = new ReadQueues(dsl).all().getFirst();
        new SaveQueue(dsl)
                .save(
                        new ReadQueues.Queue(
                                care.key(),
                                care.name(),
                                "late",
                                care.mode(),
                                care.fallback(),
                                care.skill(),
                                care.frameUrl(),
                                care.direct(),
                                care.position()),
                        new Act(omar, "127.0.0.1", NOON));

        assertThat(dsl.fetchValue(QUEUE.CALENDAR_KEY)).isEqualTo("late");
        assertThat(toldToLook()).containsExactly(waiting);
        assertThat(lookAtClocks.look(waiting, 2, NOON).outlook().nextLook()).isEqualTo(WEDNESDAY);
    }

    @Test
    void whoWasPromisedATimeThatMovesIsToldTheNewOneOnce() {
        UUID waiting = waitingForTuesday();
        new TellCustomer(dsl).tell(waiting, 2, 1, CustomerLine.WHY_AND_HOW_LONG, NOON);
        UUID promised = dsl.fetchSingle(PROMISE).getId();
        hours("always", 2, "WEDNESDAY", "09:00", "17:00");
        assertThat(toldToLook()).containsExactly(waiting);

        lookAtClocks.look(waiting, 2, NOON.plusSeconds(60));
        lookAtClocks.look(waiting, 2, NOON.plusSeconds(120));

        assertThat(lines(waiting))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("March 4").contains("9:35"));
        assertThat(dsl.fetchSingle(PROMISE, PROMISE.ID.eq(promised)).getState()).isEqualTo("REPLACED");
        assertThat(dsl.fetchSingle(PROMISE, PROMISE.STATE.eq("OPEN")).getDueAt())
                .isEqualTo(WEDNESDAY.plusSeconds(35 * 60));

        hours("always", 3, "TUESDAY", "09:00", "17:00");
        lookAtClocks.look(waiting, 2, NOON.plusSeconds(180));
        assertThat(lines(waiting)).hasSize(2).last().asString().contains("March 3");
        assertThat(dsl.fetchSingle(PROMISE, PROMISE.STATE.eq("OPEN")).getDueAt())
                .as("counted from the first time that it was said")
                .isEqualTo(TUESDAY.plusSeconds(35 * 60));
    }

    @Test
    void whoWaitsInTheChatAndWasPromisedAnEmailIsToldAsWell() {
        UUID waiting = desk.waiting(Urgency.NORMAL).conversation();
        new ChooseHowToWait(dsl).choose(waiting, ChooseHowToWait.Choice.EMAIL, "maya@example.com", null, NOON);
        hours("always", 1, "TUESDAY", "09:00", "17:00");

        lookAtClocks.look(waiting, 2, NOON.plusSeconds(60));

        assertThat(lines(waiting)).singleElement().asString().contains("March 3");
        assertThat(dsl.fetchSingle(PROMISE, PROMISE.STATE.eq("OPEN")).getKind()).isEqualTo("EMAIL");
    }

    @Test
    void hoursThatLeaveThePromiseAsItIsAreNotTold() {
        UUID waiting = waitingForTuesday();
        new TellCustomer(dsl).tell(waiting, 2, 1, CustomerLine.WHY_AND_HOW_LONG, NOON);
        hours("always", 2, "TUESDAY", "09:00", "18:00");

        lookAtClocks.look(waiting, 2, NOON.plusSeconds(60));

        assertThat(lines(waiting)).isEmpty();
    }

    /** What was said of a promise after the first words. */
    private List<String> lines(UUID conversation) {
        return dsl.selectFrom(MESSAGE)
                .where(MESSAGE.CONVERSATION_ID.eq(conversation))
                .and(MESSAGE.KIND.eq("promise"))
                .orderBy(MESSAGE.SEQ)
                .fetch(MESSAGE.BODY);
    }

    @Test
    void whoWaitsInOpenHoursIsLeftAlone() {
        desk.waiting(Urgency.NORMAL);
        hours("always", 1, "TUESDAY", "09:00", "17:00");
        assertThat(toldToLook()).isEmpty();
        assertThat(dsl.fetchSingle(QUEUE_ENTRY).getOpensAt()).isNull();
    }

    @Test
    void hoursThatAreClosedForYearsAreAMistake() {
        assertThatThrownBy(() -> saveCalendar.save(
                        "always", ZoneOffset.UTC, 1, Map.of("weekly", Map.of()), new Act(omar, "127.0.0.1", NOON)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UUID waitingForTuesday() {
        hours("always", 1, "TUESDAY", "09:00", "17:00");
        UUID waiting = desk.waiting(Urgency.NORMAL).conversation();
        dsl.update(CONVERSATION).setNull(CONVERSATION.IDLE_AT).execute();
        dsl.update(QUEUE_ENTRY)
                .set(QUEUE_ENTRY.OPENS_AT, TUESDAY)
                .set(QUEUE_ENTRY.LONGEST_AT, TUESDAY.plusSeconds(15 * 60))
                .execute();
        dsl.transaction(c -> {
            LockedConversation locked = LockedConversation.lock(c.dsl(), waiting);
            new MoveClocks(new CurrentPolicy(dsl))
                    .after(new ClockEvent.Escalated(NOON, null), locked, c.dsl().fetchSingle(HANDOFF));
            locked.save();
        });
        assertThat(lookAtClocks.look(waiting, 2, NOON).outlook().nextLook()).isEqualTo(TUESDAY);
        return waiting;
    }

    private void hours(String key, int version, String day, String from, String to) {
        saveCalendar.save(
                key,
                ZoneOffset.UTC,
                version,
                Map.of("weekly", Map.of(day, List.of(List.of(from, to)))),
                new Act(omar, "127.0.0.1", NOON));
    }

    private List<UUID> toldToLook() {
        return dsl.select(OUTBOX.CONVERSATION_ID)
                .from(OUTBOX)
                .where(OUTBOX.KIND.eq("policy.changed"))
                .fetch(OUTBOX.CONVERSATION_ID);
    }

    private Instant dueToHuman() {
        return dsl.fetchSingle(CLOCK, CLOCK.METRIC.eq(SlaMetric.TIME_TO_HUMAN)).getDueAt();
    }
}
