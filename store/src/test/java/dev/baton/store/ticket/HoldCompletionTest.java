package dev.baton.store.ticket;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.AppendCustomerMessage;
import dev.baton.store.conversation.AppendHumanMessage;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.ReadConversation;
import dev.baton.store.outbox.ClaimNextToTell;
import dev.baton.store.outbox.Commands;
import dev.baton.store.outbox.MarkTold;
import dev.baton.store.outbox.WriteCommand;
import dev.baton.store.ticket.HoldCompletion.Completion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldCompletionTest {
    private static final Duration HELD = Duration.ofSeconds(10);
    private static final Duration CLAIM = Duration.ofSeconds(30);

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final HoldCompletion hold = new HoldCompletion(dsl);
    private final UUID sam = desk.agent("sam");
    private final UUID maya = desk.conversation();

    @BeforeEach
    void samIsInCharge() {
        desk.change(maya, Cause.TAKEN_OVER, sam);
        // what the opening told the story is told
        dsl.deleteFrom(OUTBOX).execute();
    }

    @Test
    void nobodyTellsItBeforeItsTimeAndEverybodyMayAfterwards() {
        completed(HELD);
        assertThat(told()).isFalse();
        assertThat(completesAt()).isNotNull();
        new MarkTold(dsl).allAgain();
        assertThat(told()).as("the engine's return is no reason to hurry").isFalse();
        timePasses();
        assertThat(told()).isTrue();
    }

    @Test
    void whoTakesItBackGoesOn() {
        UUID request = completed(HELD);
        hold.takeBack(maya, sam, NOON);
        hold.takeBack(maya, sam, NOON);
        assertThat(held()).isEmpty();
        assertThat(completesAt()).isNull();
        assertThat(dsl.fetchExists(OUTBOX, OUTBOX.ID.eq(request))).isFalse();
    }

    @Test
    void theSameRequestAgainIsOne() {
        UUID request = completed(HELD);
        hold.hold(new Completion(request, maya, sam, sam, HELD, NOON.plusSeconds(2)));
        assertThat(held()).containsExactly(request);
    }

    @Test
    void whoeverWritesMeanwhileTakesItBack() {
        completed(HELD);
        new AppendCustomerMessage(dsl).append(new AppendCustomerMessage.Words(maya, "m1", "one more thing", NOON));
        assertThat(held()).isEmpty();
        completed(HELD);
        note();
        assertThat(held()).as("a note is for the team").hasSize(1);
        new AppendHumanMessage(dsl)
                .append(new AppendHumanMessage.Words(maya, sam, "r1", "Yes?", Visibility.PUBLIC, null, null, NOON));
        assertThat(held()).isEmpty();
    }

    @Test
    void whateverElseIsAskedForTakesItsPlace() {
        completed(HELD);
        UUID end = UUID.randomUUID();
        new WriteCommand(dsl).write(maya, end, Commands.END, Map.of("requestId", end), NOON);
        assertThat(dsl.fetchValues(OUTBOX.ID)).containsExactly(end);
        completed(HELD);
        UUID look = UUID.randomUUID();
        new WriteCommand(dsl).write(maya, look, Commands.LOOK_AGAIN, Map.of(), NOON);
        assertThat(held())
                .as("a changed policy is nobody's wish for this conversation")
                .hasSize(1);
    }

    @Test
    void onceItIsBeingToldItIsTooLate() {
        completed(HELD);
        timePasses();
        assertThat(told()).isTrue();
        refused(() -> hold.takeBack(maya, sam, NOON), Refusal.CONVERSATION_CLOSED);
        new AppendCustomerMessage(dsl).append(new AppendCustomerMessage.Words(maya, "m1", "wait", NOON));
        assertThat(held()).hasSize(1);
    }

    @Test
    void onlyWhatAPersonHoldsIsCompleted() {
        UUID lena = desk.agent("lena");
        refused(
                () -> hold.hold(new Completion(UUID.randomUUID(), maya, lena, lena, HELD, NOON)),
                Refusal.NOT_IN_CONTROL);
        UUID other = desk.conversation();
        refused(
                () -> hold.hold(new Completion(UUID.randomUUID(), other, sam, sam, HELD, NOON)),
                Refusal.NOT_WITH_PERSON);
    }

    private UUID completed(Duration heldFor) {
        UUID request = UUID.randomUUID();
        hold.hold(new Completion(request, maya, sam, sam, heldFor, NOON));
        return request;
    }

    private void note() {
        new AppendHumanMessage(dsl)
                .append(new AppendHumanMessage.Words(maya, sam, "n1", "done here", Visibility.NOTE, null, null, NOON));
    }

    /** As if the time of the hold were over. */
    private void timePasses() {
        dsl.execute(
                "update outbox set held_until = now() - interval '1 second', next_try_at = now() - interval '1 second'");
    }

    private boolean told() {
        return new ClaimNextToTell(dsl).claim(maya, CLAIM).isPresent();
    }

    private List<UUID> held() {
        return dsl.select(OUTBOX.ID)
                .from(OUTBOX)
                .where(OUTBOX.HELD_UNTIL.isNotNull())
                .fetch(OUTBOX.ID);
    }

    private @Nullable Instant completesAt() {
        return new ReadConversation(dsl).read(maya).orElseThrow().completesAt();
    }

    private static void refused(Runnable act, Refusal refusal) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
