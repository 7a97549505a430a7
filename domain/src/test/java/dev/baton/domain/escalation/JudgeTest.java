package dev.baton.domain.escalation;

import static dev.baton.domain.escalation.Facts.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.TurnFacts.Act;
import dev.baton.domain.escalation.TurnFacts.ByHand;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {
    private static final EscalationPolicy POLICY = OnlineStore.policy("care", "orders");

    static Stream<Arguments> turns() {
        return Stream.of(
                stays(nothing().message(), "nothing speaks for a person"),
                leads(nothing().asked().message(), ReasonCode.EXPLICIT_REQUEST, "asked in words"),
                leads(nothing().health("burning").message(), ReasonCode.HEALTH_SAFETY, "any mention of health"),
                leads(nothing().health("burning").asked().message(), ReasonCode.HEALTH_SAFETY, "health is more urgent"),
                leads(nothing().keywords("lawyer").message(), ReasonCode.KEYWORD, "a phrase of the list"),
                stays(nothing().keywords("Anwalt").message(), "a German phrase does not count in English"),
                leads(nothing().keywords("Anwalt").language("de").message(), ReasonCode.KEYWORD, "in German it does"),
                stays(nothing().keywords("hospital").message(), "a phrase of another version of the policy"),
                stays(nothing().order("75.00", "USD").message(), "75.00 is not over 75"),
                stays(nothing().order("75", "USD").message(), "whatever its scale"),
                leads(nothing().order("75.01", "USD").message(), ReasonCode.ORDER_VALUE, "one cent over"),
                stays(nothing().order("900.00", "EUR").message(), "another currency cannot be compared"),
                stays(nothing().message(), "an order that is not known does not fire"),
                leads(
                        nothing().order("80.00", "USD").answered(0.9),
                        ReasonCode.ORDER_VALUE,
                        "tried again as it arrives"),
                stays(
                        nothing()
                                .order("80.00", "USD")
                                .settled("ORDER_VALUE:FH-1002")
                                .message(),
                        "a person had this order before and handed back"),
                leads(
                        nothing()
                                .order("80.00", "USD")
                                .settled("ORDER_VALUE:FH-1001")
                                .message(),
                        ReasonCode.ORDER_VALUE,
                        "that was another order"),
                stays(nothing().previous(2).message(), "two is not more than two"),
                leads(nothing().previous(3).message(), ReasonCode.PURCHASE_COUNT, "three is"),
                stays(nothing().previous(3).settled("PURCHASE_COUNT").message(), "a person had the customer before"),
                stays(nothing().previous(0).message(), "known and none"),
                stays(nothing().outsideBefore(true).message(), "offered, but the customer asks something else"),
                leads(
                        nothing().outsideBefore(true).accepts().message(),
                        ReasonCode.OUT_OF_SCOPE,
                        "the offer is accepted"),
                stays(nothing().accepts().message(), "a yes to something else"),
                stays(nothing().outsideBefore(false).accepts().message(), "nothing was offered"),
                stays(nothing().answeredOutside(0.7), "the first time the AI says so and offers a person"),
                leads(
                        nothing().outsideBefore(true).answeredOutside(0.7),
                        ReasonCode.OUT_OF_SCOPE,
                        "the second in a row"),
                stays(nothing().outsideBefore(true).answered(0.7), "inside again"),
                stays(nothing().answered(0.54), "once is a clarifying question"),
                leads(nothing().before(0.54).answered(0.3), ReasonCode.LOW_CONFIDENCE, "twice in a row"),
                stays(nothing().before(0.54).answered(0.55), "0.55 is not below 0.55"),
                stays(nothing().before(0.1, 0.9).answered(0.2), "not in a row"),
                leads(nothing().before(0.9, 0.2).answered(0.2), ReasonCode.LOW_CONFIDENCE, "only the last two count"),
                leads(nothing().failed("ModelUnavailable"), ReasonCode.AI_UNAVAILABLE, "the model failed"),
                stays(
                        nothing().lastAway(Duration.ofSeconds(599)).failed("ModelBusy"),
                        "not twice in ten minutes: what errors cause must not loop"),
                leads(
                        nothing().lastAway(Duration.ofMinutes(10)).failed("ModelBusy"),
                        ReasonCode.AI_UNAVAILABLE,
                        "ten minutes are over"),
                stays(nothing().health("burning").asked().answered(0.9), "the message was judged before the answer"),
                leads(byHand(Act.ASKED, null), ReasonCode.EXPLICIT_REQUEST, "pressed without a word"),
                leads(byHand(Act.TAKEN_OVER, null), ReasonCode.TAKEN_OVER, "a person takes over"),
                leads(byHand(Act.DIRECT, "vip"), ReasonCode.DIRECT, "opened without the AI"));
    }

    private static TurnFacts byHand(Act act, @Nullable String queue) {
        return TurnFacts.byHand("en", new ByHand(act, queue));
    }

    private static Arguments stays(TurnFacts facts, String why) {
        return Arguments.of(why, facts, null);
    }

    private static Arguments leads(TurnFacts facts, ReasonCode reason, String why) {
        return Arguments.of(why, facts, reason);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("turns")
    void thePolicySaysWhetherAPersonIsNeeded(String why, TurnFacts facts, @Nullable ReasonCode reason) {
        Decision decision = POLICY.judge(facts);
        assertThat(decision.reason()).as(why).isEqualTo(reason);
        assertThat(decision.escalate()).as(why).isEqualTo(reason != null);
    }

    @Test
    void everyTriggerIsInTheTraceInThePolicysOrder() {
        Decision decision = POLICY.judge(nothing().health("burning").message());
        assertThat(decision.trace())
                .extracting(Tried::trigger)
                .containsExactlyElementsOf(
                        POLICY.triggers().stream().map(Trigger::key).toList());
        assertThat(decision.trace()).allSatisfy(tried -> {
            assertThat(tried.value()).isNotBlank();
            assertThat(tried.threshold()).isNotBlank();
        });
    }

    @Test
    void theTraceSaysWhatWasMeasuredAndAgainstWhat() {
        Decision decision =
                POLICY.judge(nothing().order("75.00", "USD").before(0.54).answered(0.549_99));
        assertThat(of(decision, "ORDER_VALUE"))
                .extracting(Tried::result, Tried::value, Tried::threshold)
                .containsExactly(Tried.Result.NOT_FIRED, "75.00 USD", "over 75.00 USD");
        assertThat(of(decision, "PURCHASE_COUNT"))
                .extracting(Tried::result, Tried::value)
                .containsExactly(Tried.Result.NOT_KNOWN, "not known");
        assertThat(of(decision, "LOW_CONFIDENCE"))
                .extracting(Tried::result, Tried::value, Tried::threshold)
                .containsExactly(Tried.Result.FIRED, "0.54, 0.54999", "below 0.55, 2 in a row");
        assertThat(of(decision, "EXPLICIT_REQUEST").result()).isEqualTo(Tried.Result.NOT_ASKED);
    }

    private static Tried of(Decision decision, String trigger) {
        return decision.trace().stream()
                .filter(tried -> tried.trigger().equals(trigger))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMostUrgentLeadsAndAmongEqualsThePolicysOrder() {
        Decision decision = POLICY.judge(nothing()
                .previous(5)
                .order("80", "USD")
                .keywords("lawyer")
                .asked()
                .message());
        assertThat(decision.reason()).isEqualTo(ReasonCode.EXPLICIT_REQUEST);
        assertThat(decision.urgency()).isEqualTo(Urgency.HIGH);
        assertThat(decision.queue()).isEqualTo("care");
        assertThat(decision.others())
                .containsExactly(ReasonCode.KEYWORD, ReasonCode.ORDER_VALUE, ReasonCode.PURCHASE_COUNT);
        assertThat(decision.standing()).containsExactly("ORDER_VALUE:FH-1002", "PURCHASE_COUNT");
    }

    @Test
    void aDirectConversationGoesToTheQueueThatTheCustomerOpened() {
        assertThat(POLICY.judge(byHand(Act.DIRECT, "vip")).queue()).isEqualTo("vip");
        assertThat(POLICY.judge(byHand(Act.DIRECT, null)).queue()).isEqualTo("care");
    }

    @Test
    void aTriggerThatIsOffIsNamedAndDoesNotFire() {
        HealthSafety off = new HealthSafety(new Route(Urgency.IMMEDIATE, "care", false), "handled by phone");
        Decision decision = with(off).judge(nothing().health("burning").message());
        assertThat(decision.escalate()).isFalse();
        assertThat(decision.trace().getFirst().result()).isEqualTo(Tried.Result.OFF);
    }

    @Test
    void whoeverAsksGetsAPersonEvenWhereThePolicyHasNoTriggerForIt() {
        Decision decision = with().judge(byHand(Act.ASKED, null));
        assertThat(decision.escalate()).isTrue();
        assertThat(decision.reason()).isEqualTo(ReasonCode.EXPLICIT_REQUEST);
        assertThat(decision.queue()).isEqualTo("care");
    }

    @Test
    void categoriesHaveLimitsAndExemptionsOfTheirOwn() {
        EscalationPolicy policy = with(
                new LowConfidence(Route.to("care", Urgency.NORMAL), 0.55, Map.of("returns", 0.8), 2),
                new PurchaseCount(Route.to("care", Urgency.NORMAL), 2, Set.of("shipping")));
        assertThat(policy.judge(nothing().before(0.7).category("returns").answered(0.7))
                        .reason())
                .isEqualTo(ReasonCode.LOW_CONFIDENCE);
        assertThat(policy.judge(nothing().before(0.7).category("shipping").answered(0.7))
                        .escalate())
                .isFalse();
        assertThat(policy.judge(nothing().previous(9).category("shipping").message())
                        .escalate())
                .isFalse();
        assertThat(policy.judge(nothing().previous(9).category("returns").message())
                        .escalate())
                .isTrue();
    }

    /** B8: the rules flip exactly at the threshold, for 450 customers. */
    @Test
    void theRulesOfMoneyAndLoyaltyFlipExactlyAtTheirLimits() {
        Random random = new Random(450);
        for (int i = 0; i < 450; i++) {
            int cents = 7_500 + (i % 3 == 0 ? random.nextInt(3) - 1 : random.nextInt(15_000) - 7_500);
            int previous = random.nextInt(6);
            Decision decision = POLICY.judge(nothing()
                    .order(BigDecimal.valueOf(cents, 2).toPlainString(), "USD")
                    .previous(previous)
                    .message());
            assertThat(of(decision, "ORDER_VALUE").fired())
                    .as("%s cents", cents)
                    .isEqualTo(cents > 7_500);
            assertThat(of(decision, "PURCHASE_COUNT").fired())
                    .as("%s before", previous)
                    .isEqualTo(previous > 2);
        }
    }

    @ParameterizedTest
    @MethodSource("turns")
    void theSameFactsGiveTheSameDecision(String why, TurnFacts facts, @Nullable ReasonCode reason) {
        assertThat(OnlineStore.policy("care", "orders").judge(facts)).isEqualTo(POLICY.judge(facts));
    }

    private static EscalationPolicy with(Trigger... triggers) {
        return new EscalationPolicy(
                7,
                POLICY.languages(),
                "care",
                List.of(triggers),
                POLICY.wordings(),
                POLICY.texts(),
                POLICY.targets(),
                POLICY.timings(),
                POLICY.passkey(),
                List.of());
    }
}
