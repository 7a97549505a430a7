package dev.baton.activities.assist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activities.aiturn.AiAgent;
import dev.baton.activities.aiturn.AiTurn;
import dev.baton.activities.aiturn.HouseWords;
import dev.baton.activities.aiturn.Questions;
import dev.baton.activities.insight.Summaries;
import dev.baton.domain.conversation.Citation;
import dev.baton.store.TestPostgres;
import dev.baton.store.aiturn.ReadAsked;
import dev.baton.store.assist.ReadAssist;
import dev.baton.store.conversation.Desk;
import dev.baton.store.customer.ReadOrders;
import dev.baton.workflows.assist.AssistSteps;
import dev.baton.workflows.assist.AssistSteps.Kind;
import io.temporal.testing.TestActivityEnvironment;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AssistActivityTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final UUID conversation = desk.conversation();
    private final UUID sam = desk.agent("sam");
    private final UUID request = UUID.randomUUID();
    private final AtomicInteger asked = new AtomicInteger();
    private final TestActivityEnvironment engine = TestActivityEnvironment.newInstance();

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void aReplyIsSuggestedOnceForARequestAndNeverSent() {
        customer("how long can I return things?");
        AssistSteps steps = steps(false);

        assertThat(steps.assist(ask(Kind.REPLY)).found()).isTrue();
        assertThat(steps.assist(ask(Kind.REPLY)).found()).isTrue();

        assertThat(asked).hasValue(1);
        ReadAssist.Assist stored = new ReadAssist(dsl).of(request).orElseThrow();
        assertThat(stored.text()).isEqualTo("You have 60 days.");
        assertThat(stored.sources()).extracting(Citation::articleKey).containsExactly("returns");
        assertThat(stored.confidence()).isEqualTo(0.8);
        assertThat(dsl.fetchValue("select count(*) from message where author = 'AI'"))
                .isEqualTo(0L);
    }

    @Test
    void whereThereIsNothingToSuggestItSaysWhy() {
        AssistSteps steps = steps(true);
        assertThat(steps.assist(ask(Kind.REPLY)).found()).isFalse();
        assertThat(new ReadAssist(dsl).of(request).orElseThrow().noneBecause()).contains("not written");

        customer("how do I renew my passport?");
        UUID second = UUID.randomUUID();
        assertThat(steps.assist(new AssistSteps.Ask(second, conversation, sam, Kind.REPLY))
                        .found())
                .isFalse();
        assertThat(new ReadAssist(dsl).of(second).orElseThrow().noneBecause()).contains("knowledge");
    }

    @Test
    void aSummaryQuotesTheConversationAndKnowsHowFarItGoes() {
        int seq = customer("My jar of cream arrived broken, I paid $42.00.");

        assertThat(steps(false).assist(ask(Kind.SUMMARY)).found()).isTrue();

        ReadAssist.Assist stored = new ReadAssist(dsl).of(request).orElseThrow();
        assertThat(stored.text()).contains("cream", "42.00");
        assertThat(stored.throughSeq()).isEqualTo(seq);
    }

    private AssistSteps.Ask ask(Kind kind) {
        return new AssistSteps.Ask(request, conversation, sam, kind);
    }

    private AssistSteps steps(boolean outOfScope) {
        AiAgent agent = (question, words) -> {
            asked.incrementAndGet();
            return new AiTurn(
                    "You have 60 days.",
                    0.8,
                    Map.of(),
                    "returns",
                    outOfScope,
                    false,
                    false,
                    List.of(new Citation("returns", "Returning an item", 0.7)),
                    List.of(),
                    List.of(),
                    "offline");
        };
        engine.registerActivitiesImplementations(new AssistActivity(
                agent,
                new Questions(new ReadAsked(dsl), new ReadOrders(dsl)),
                language -> new HouseWords("", "", "", ""),
                new Summaries(),
                dsl,
                InstantSource.fixed(NOON)));
        return engine.newActivityStub(AssistSteps.class);
    }

    private int customer(String text) {
        return desk.writes(conversation, text);
    }
}
