package dev.baton.activities.aiturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.activities.knowledge.Question;
import dev.baton.domain.conversation.Citation;
import dev.baton.store.TestPostgres;
import dev.baton.store.aiturn.DraftedTurn;
import dev.baton.store.aiturn.ReadAsked;
import dev.baton.store.aiturn.ReadDraft;
import dev.baton.store.conversation.Desk;
import dev.baton.store.customer.ReadOrders;
import dev.baton.workflows.aiturn.BotTurn;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class BotTurnActivityTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID conversation = desk.conversation();
    private final TestActivityEnvironment engine = TestActivityEnvironment.newInstance();
    private final AtomicInteger asked = new AtomicInteger();

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void aTurnIsStoredWithItsFactsAndNotAskedForAgain() {
        int seq = customer("how long can I return things?");
        BotTurn turns = answeredBy((question, words) -> turn("You have 60 days."));

        BotTurn.Drafted first = turns.answer(new BotTurn.Ask(conversation, 1, seq));
        BotTurn.Drafted second = turns.answer(new BotTurn.Ask(conversation, 1, seq));

        assertThat(second).isEqualTo(first).isEqualTo(new BotTurn.Drafted(0.8, "returns", false));
        assertThat(asked).hasValue(1);
        DraftedTurn stored = new ReadDraft(dsl).read(conversation, 1, seq);
        assertThat(stored.draft()).isEqualTo("You have 60 days.");
        assertThat(stored.citations()).containsExactly(new Citation("returns", "Returning an item", 0.7));
        assertThat(stored.measured().confidenceParts()).containsEntry("retrieval", 0.7);
        assertThat(stored.measured().toolsUsed()).containsExactly("knowledge.search");
    }

    @Test
    void aFailingModelLeavesNothingStoredAndSaysItsKind() {
        int seq = customer("hello");
        BotTurn turns = answeredBy((question, words) -> {
            throw new ModelFailure.Rejected("HTTP 401", true);
        });

        assertThatThrownBy(() -> turns.answer(new BotTurn.Ask(conversation, 1, seq)))
                .isInstanceOf(ActivityFailure.class)
                .cause()
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(failure.getType()).isEqualTo("ModelRejected"));
        assertThat(new ReadDraft(dsl).read(conversation, 1, seq)).isNull();
    }

    @Test
    void aModelThatHangsIsLeftAfterTheLimit() {
        int seq = customer("hello");
        BotTurn turns = registered(
                (question, words) -> hang(new CountDownLatch(1), new CompletableFuture<>()), Duration.ofMillis(200));

        assertThatThrownBy(() -> turns.answer(new BotTurn.Ask(conversation, 1, seq)))
                .cause()
                .isInstanceOfSatisfying(
                        ApplicationFailure.class,
                        failure -> assertThat(failure.getType()).isEqualTo("ModelUnavailable"));
    }

    @Test
    void aCancelledTurnEndsTheCallAndStoresNothing() throws Exception {
        int seq = customer("hello");
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        BotTurn turns = registered((question, words) -> hang(begun, interrupted), Duration.ofSeconds(15));
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                turns.answer(new BotTurn.Ask(conversation, 1, seq));
                end.complete(null);
            } catch (RuntimeException e) {
                end.complete(e);
            }
        });

        assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
        engine.requestCancelActivity();

        assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
        assertThat(end.get(5, TimeUnit.SECONDS)).isInstanceOf(CanceledFailure.class);
        assertThat(new ReadDraft(dsl).read(conversation, 1, seq)).isNull();
    }

    private static AiTurn hang(CountDownLatch begun, CompletableFuture<Boolean> interrupted) {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.complete(true);
        }
        throw new ModelFailure.Unavailable("interrupted");
    }

    private BotTurn answeredBy(AiAgent agent) {
        return registered(agent, Duration.ofSeconds(15));
    }

    private BotTurn registered(AiAgent agent, Duration timeout) {
        AiAgent counting = (Question question, HouseWords words) -> {
            asked.incrementAndGet();
            return agent.answer(question, words);
        };
        engine.registerActivitiesImplementations(new BotTurnActivity(
                counting,
                new Questions(new ReadAsked(dsl), new ReadOrders(dsl)),
                language -> new HouseWords("", "", "", ""),
                dsl,
                new AiSettings(null, null, "none", timeout),
                InstantSource.fixed(NOON)));
        return engine.newActivityStub(BotTurn.class);
    }

    private static AiTurn turn(String text) {
        return new AiTurn(
                text,
                0.8,
                Map.of("retrieval", 0.7),
                "returns",
                false,
                false,
                false,
                List.of(new Citation("returns", "Returning an item", 0.7)),
                List.of(),
                List.of("knowledge.search"),
                "offline");
    }

    private int customer(String text) {
        return desk.writes(conversation, text);
    }
}
