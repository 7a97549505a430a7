package dev.baton.store.outbox;

import static dev.baton.store.conversation.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.refusal.Refusal;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import dev.baton.store.outbox.ClaimNextToTell.ToTell;
import dev.baton.store.outbox.ReadTelling.Telling;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class TellingTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final ClaimNextToTell claim = new ClaimNextToTell(dsl);
    private final MarkTold mark = new MarkTold(dsl);
    private final ReadTelling read = new ReadTelling(dsl);

    @Test
    void aStoryIsToldInTheOrderInWhichThingsHappened() {
        UUID conversation = desk.conversation();
        List<UUID> written =
                IntStream.range(0, 3).mapToObj(i -> command(conversation)).toList();
        List<UUID> told = IntStream.range(0, 3)
                .mapToObj(i -> {
                    UUID id = claim.claim(conversation, LONG).orElseThrow().id();
                    mark.told(id);
                    return id;
                })
                .toList();
        assertThat(told).isEqualTo(written);
        assertThat(claim.claim(conversation, LONG)).isEmpty();
    }

    @Test
    void nothingElseIsToldWhileSomethingIsBeingTold() {
        UUID conversation = desk.conversation();
        command(conversation);
        command(conversation);
        assertThat(claim.claim(conversation, LONG)).isPresent();
        assertThat(claim.claim(conversation, LONG)).isEmpty();
    }

    @Test
    void whoDiesWhileTellingLosesTheClaim() {
        UUID conversation = desk.conversation();
        UUID command = command(conversation);
        assertThat(claim.claim(conversation, Duration.ZERO)).isPresent();
        assertThat(claim.claim(conversation, LONG)).map(ToTell::id).contains(command);
        assertThat(claim.claim(conversation, LONG)).isEmpty();
    }

    @Test
    void onlyOneOfManyTellersWins() throws Exception {
        UUID conversation = desk.conversation();
        command(conversation);
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Optional<ToTell>>> tellers = IntStream.range(0, 8)
                    .<Callable<Optional<ToTell>>>mapToObj(i -> () -> claim.claim(conversation, LONG))
                    .toList();
            long winners = 0;
            for (Future<Optional<ToTell>> teller : threads.invokeAll(tellers)) {
                winners += teller.get().isPresent() ? 1 : 0;
            }
            assertThat(winners).isOne();
        }
    }

    @Test
    void onlyTheVeryFirstMayFindNoStory() {
        UUID conversation = desk.conversation();
        command(conversation);
        command(conversation);
        ToTell first = claim.claim(conversation, LONG).orElseThrow();
        mark.told(first.id());
        ToTell second = claim.claim(conversation, LONG).orElseThrow();
        assertThat(List.of(first.first(), second.first())).containsExactly(true, false);
    }

    @Test
    void aRefusalIsKeptAndNoLongerTold() {
        UUID conversation = desk.conversation();
        UUID command = command(conversation);
        mark.refused(command, Refusal.NOT_WAITING);
        assertThat(read.of(command)).contains(new Telling(false, Refusal.NOT_WAITING));
        assertThat(claim.claim(conversation, LONG)).isEmpty();
        assertThat(read.due(10)).isEmpty();
    }

    @Test
    void whatIsToBeToldAgainLaterIsDueAtOnceWhenTheEngineIsBack() {
        UUID conversation = desk.conversation();
        UUID command = command(conversation);
        mark.again(command, LONG);
        assertThat(read.due(10)).isEmpty();
        mark.allAgain();
        assertThat(read.due(10)).containsExactly(conversation);
    }

    private UUID command(UUID conversation) {
        UUID id = UUID.randomUUID();
        new WriteCommand(dsl).write(conversation, id, Commands.END, Map.of("requestId", id), NOON);
        return id;
    }
}
