package dev.baton.activities.aiturn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Tried;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.domain.escalation.Urgency;
import dev.baton.store.escalation.ReadDecisions;
import dev.baton.workflows.aiturn.AiTurnSteps.Check;
import dev.baton.workflows.handoff.Escalation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgedMessagesTest {
    private static final String EVENTS =
            "select count(*) from event where conversation_id = ? and kind = 'decision.made'";

    @AutoClose
    private final Chat chat = new Chat();

    @Test
    void anyMentionOfHealthEscalatesAtOnce() {
        Escalation escalation = chat.on("I got a rash from the hand cream");
        assertThat(reason(escalation)).isEqualTo(ReasonCode.HEALTH_SAFETY);
        assertThat(escalation.urgency()).isEqualTo(Urgency.IMMEDIATE);
    }

    @Test
    void healthLeadsAndTheRequestForAPersonIsKeptBesideIt() {
        Escalation escalation = chat.on("My skin is burning, let me talk to a human");
        assertThat(reason(escalation)).isEqualTo(ReasonCode.HEALTH_SAFETY);
        assertThat(fired()).contains("EXPLICIT_REQUEST", "HEALTH_SAFETY");
    }

    @Test
    void whoAsksForAPersonGetsOne() {
        Escalation escalation = chat.on("I want to talk to a human");
        assertThat(reason(escalation)).isEqualTo(ReasonCode.EXPLICIT_REQUEST);
        assertThat(chat.decisions().getFirst().facts().reading().askedEvidence())
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"75.00, , exactly the limit is not over it", "75.01, ORDER_VALUE, one cent over the limit"})
    void theOrderThatTheCustomerNamesCountsByItsTotal(String total, @Nullable ReasonCode reason, String why) {
        chat.bought(total);
        assertThat(reason(chat.on("Where is my order FH-10001?"))).as(why).isEqualTo(reason);
    }

    @Test
    void theOrderOfAnotherCustomerCountsForNothing() {
        chat.bought("500.00");
        chat.dsl.execute("update conversation set customer_id = null");
        assertThat(chat.on("Where is my order FH-10001?")).isNull();
        assertThat(tried("ORDER_VALUE").result()).isEqualTo(Tried.Result.NOT_KNOWN);
    }

    @Test
    void twoEarlierPurchasesStayWithTheAi() {
        chat.bought("10.00", "10.00");
        assertThat(chat.on("Do you ship to Norway?")).isNull();
        assertThat(tried("PURCHASE_COUNT").value()).isEqualTo("2");
    }

    @Test
    void threeEarlierPurchasesLeadToAPerson() {
        chat.bought("10.00", "10.00", "10.00");
        assertThat(reason(chat.on("Do you ship to Norway?"))).isEqualTo(ReasonCode.PURCHASE_COUNT);
    }

    @Test
    void theOrderAtHandIsNoEarlierPurchase() {
        chat.bought("10.00", "10.00", "10.00");
        assertThat(chat.on("Where is my order FH-10002?")).isNull();
    }

    @Test
    void aWordOfThePolicyEscalatesInTheLanguageOfTheMessage() {
        assertThat(reason(chat.on("I will file a chargeback with my bank"))).isEqualTo(ReasonCode.KEYWORD);
        assertThat(reason(chat.on("Wenn das Paket nicht kommt, gehe ich zu meinem Anwalt.")))
                .isEqualTo(ReasonCode.KEYWORD);
    }

    @Test
    void theFirstMessageThatEscalatesLeadsAndLaterOnesAreNotJudged() {
        int hello = chat.customer("Do you ship to Norway?");
        int person = chat.customer("I want to talk to a human");
        int later = chat.customer("I will call my lawyer");

        assertThat(reason(chat.checked(hello, person, later))).isEqualTo(ReasonCode.EXPLICIT_REQUEST);
        assertThat(chat.decisions()).extracting(ReadDecisions.Decision::seq).containsExactly(hello, person);
    }

    @Test
    void judgedTwiceItSaysTheSameAndIsKeptOnce() {
        int seq = chat.customer("I want to talk to a human");
        Escalation first = chat.checked(seq);
        assertThat(chat.checked(seq)).isEqualTo(first);
        assertThat(chat.decisions()).hasSize(1);
        assertThat(chat.number(EVENTS)).isOne();
    }

    @Test
    void judgedByTwoAtTheSameInstantItIsKeptOnce() throws Exception {
        int seq = chat.customer("I want to talk to a human");
        Callable<@Nullable Escalation> check = () -> chat.checked(seq);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(List.of(check, check, check, check));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(answers.getFirst().get());
            }
        }
        assertThat(chat.number(EVENTS)).isOne();
    }

    @Test
    void whoAsksAgainAfterControlHasChangedHearsWhatWasDecided() {
        int seq = chat.customer("I want to talk to a human");
        Escalation first = chat.checked(seq);
        chat.desk.change(chat.id, Cause.TRIGGER_FIRED, null);
        assertThat(chat.steps.checkTriggers(new Check(chat.id, 1, List.of(seq))).escalation())
                .isEqualTo(first);
    }

    @Test
    void afterATakeOverNothingIsDecidedForTheAi() {
        int seq = chat.customer("I want to talk to a human");
        chat.desk.change(chat.id, Cause.TAKEN_OVER, chat.desk.agent("sam"));
        assertThat(chat.steps.checkTriggers(new Check(chat.id, 1, List.of(seq))).escalation())
                .isNull();
        assertThat(chat.decisions()).isEmpty();
    }

    @Test
    void afterTheHandBackTheSameOrderIsSettledAndANewRequestForAPersonIsNot() {
        chat.bought("80.00");
        chat.escalate(chat.on("Where is my order FH-10001?"));
        chat.handedBack();

        assertThat(chat.on("And when will FH-10001 arrive?")).isNull();
        assertThat(reason(chat.on("I want to talk to a human"))).isEqualTo(ReasonCode.EXPLICIT_REQUEST);
    }

    @Test
    void everyDecisionRecomputesFromWhatIsStored() {
        chat.bought("75.01", "10.00", "10.00");
        chat.on("Do you ship to Norway?");
        chat.on("Where is my order FH-10001?");
        chat.on("I got a rash and want a human and a lawyer");

        assertThat(chat.decisions()).hasSize(3).allSatisfy(stored -> {
            var again = chat.again(stored);
            assertThat(again.escalate()).isEqualTo(stored.escalate());
            assertThat(again.reason()).isEqualTo(stored.reason());
            assertThat(again.urgency()).isEqualTo(stored.urgency());
            assertThat(again.queue()).isEqualTo(stored.queue());
            assertThat(again.trace()).isEqualTo(stored.trace());
            assertThat(stored.facts().subject()).isEqualTo(TurnFacts.Subject.MESSAGE);
        });
    }

    private static @Nullable ReasonCode reason(@Nullable Escalation escalation) {
        return escalation == null ? null : escalation.reason();
    }

    private List<String> fired() {
        return chat.decisions().getLast().trace().stream()
                .filter(tried -> tried.result() == Tried.Result.FIRED)
                .map(tried -> tried.reason().name())
                .toList();
    }

    private Tried tried(String reason) {
        return chat.decisions().getLast().trace().stream()
                .filter(tried -> tried.reason().name().equals(reason))
                .findFirst()
                .orElseThrow();
    }
}
