package dev.baton.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.PolicyProblem.Code;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyCheckTest {
    private static final Set<String> QUEUES = Set.of("care", "orders");
    private static final EscalationPolicy GOOD = OnlineStore.policy("care", "orders");

    @Test
    void theShippedPolicyCanBePublished() {
        assertThat(PolicyCheck.problems(GOOD, QUEUES)).isEmpty();
    }

    @Test
    void everyReasonAndTextIsWordedInEveryShippedLanguage() {
        for (String language : ShippedWords.LANGUAGES) {
            for (ReasonCode reason : ReasonCode.values()) {
                assertThat(GOOD.wording(reason, language))
                        .as(reason + " " + language)
                        .isNotBlank();
            }
            for (TextKey key : TextKey.values()) {
                assertThat(GOOD.text(key, language, Map.of()))
                        .as(key + " " + language)
                        .isNotBlank();
            }
        }
    }

    @Test
    void aPolicyWithoutAFallbackQueueIsRefused() {
        assertThat(codes(fallback(""))).containsExactly(Code.NO_FALLBACK_QUEUE);
        assertThat(codes(fallback("gone"))).containsExactly(Code.UNKNOWN_QUEUE);
    }

    @Test
    void aRouteToAQueueThatDoesNotExistIsRefused() {
        assertThat(PolicyCheck.problems(GOOD, Set.of("care")))
                .extracting(PolicyProblem::where)
                .containsExactly("ORDER_VALUE", "PURCHASE_COUNT");
    }

    @Test
    void healthIsSwitchedOffOnlyWithAWrittenReason() {
        Route off = new Route(Urgency.IMMEDIATE, "care", false);
        assertThat(codes(replaced(new HealthSafety(off, null)))).containsExactly(Code.HEALTH_OFF_WITHOUT_REASON);
        assertThat(codes(replaced(new HealthSafety(off, "  ")))).containsExactly(Code.HEALTH_OFF_WITHOUT_REASON);
        assertThat(codes(replaced(new HealthSafety(off, "a nurse reads along"))))
                .isEmpty();
        assertThat(codes(triggers(list -> without(list, ReasonCode.HEALTH_SAFETY))))
                .containsExactly(Code.TRIGGER_MISSING);
    }

    @Test
    void theWayToAPersonCanBeSoftenedButNotTakenAway() {
        assertThat(codes(replaced(new ExplicitRequest(Route.to("care", Urgency.LOW)))))
                .isEmpty();
        assertThat(codes(replaced(new ExplicitRequest(new Route(Urgency.LOW, "care", false)))))
                .containsExactly(Code.TRIGGER_NEEDED);
        assertThat(codes(triggers(list -> without(list, ReasonCode.AI_UNAVAILABLE))))
                .containsExactly(Code.TRIGGER_NEEDED);
    }

    @Test
    void aLimitThatAlwaysOrNeverFiresIsFlagged() {
        Route route = Route.to("care", Urgency.NORMAL);
        assertThat(codes(replaced(new LowConfidence(route, 1.5, Map.of(), 2)))).containsExactly(Code.LIMIT_IMPOSSIBLE);
        assertThat(codes(replaced(new LowConfidence(route, 0.5, Map.of("returns", 0.0), 2))))
                .containsExactly(Code.LIMIT_IMPOSSIBLE);
        assertThat(codes(replaced(new OrderValue(route, new BigDecimal("-1"), "USD"))))
                .containsExactly(Code.LIMIT_IMPOSSIBLE);
        for (String endless : List.of("1e999999999", "1e-999999999", "-1e999999999", "1234567890123")) {
            OrderValue order = new OrderValue(route, new BigDecimal(endless), "USD");
            assertThat(codes(replaced(order))).as(endless).containsExactly(Code.LIMIT_IMPOSSIBLE);
            assertThat(order.terms().get("over")).as(endless).hasSizeLessThan(30);
        }
        assertThat(codes(replaced(new PurchaseCount(route, -1, Set.of())))).containsExactly(Code.LIMIT_IMPOSSIBLE);
        assertThat(codes(triggers(list -> {
                    list.add(new Keyword("empty", route, Map.of("en", List.of())));
                    return list;
                })))
                .containsExactly(Code.NO_PHRASES);
    }

    @Test
    void oneTriggerIsThereOnce() {
        assertThat(codes(triggers(list -> {
                    list.add(list.getFirst());
                    return list;
                })))
                .containsExactly(Code.TRIGGER_TWICE);
    }

    @Test
    void everyReasonIsWordedAndNamesNoNumbers() {
        assertThat(codes(worded("de", ""))).containsExactly(Code.WORDING_MISSING);
        assertThat(codes(worded("de", "Ihre Bestellung liegt über 75 USD.")))
                .containsExactly(Code.WORDING_NAMES_NUMBER);
    }

    @Test
    void aTextCanBeChangedButNotEmptiedAndKeepsItsPlaceholders() {
        assertThat(codes(texted(TextKey.DISCLOSURE, " "))).containsExactly(Code.TEXT_MISSING);
        assertThat(codes(texted(TextKey.DISCLOSURE, "I am a machine."))).isEmpty();
        assertThat(codes(texted(TextKey.AFTER_HOURS, "Case {case}, tomorrow.")))
                .containsExactly(Code.PLACEHOLDER_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1H", "P14DT1S"})
    void aSharedPasskeyIsGoodForSomeTimeAndNotForEver(Duration life) {
        assertThat(codes(passkey(life))).containsExactly(Code.LIMIT_IMPOSSIBLE);
    }

    @Test
    void aPolicyNeedsNoSharedPasskey() {
        assertThat(codes(passkey(null))).isEmpty();
        assertThat(codes(passkey(Duration.ofDays(14)))).isEmpty();
    }

    private static List<Code> codes(EscalationPolicy policy) {
        return PolicyCheck.problems(policy, QUEUES).stream()
                .map(PolicyProblem::code)
                .toList();
    }

    static EscalationPolicy passkey(@Nullable Duration life) {
        return new EscalationPolicy(
                1,
                GOOD.languages(),
                "care",
                GOOD.triggers(),
                GOOD.wordings(),
                GOOD.texts(),
                GOOD.targets(),
                GOOD.timings(),
                life,
                List.of());
    }

    private static EscalationPolicy fallback(String queue) {
        return new EscalationPolicy(
                1,
                GOOD.languages(),
                queue,
                GOOD.triggers(),
                GOOD.wordings(),
                GOOD.texts(),
                GOOD.targets(),
                GOOD.timings(),
                GOOD.passkey(),
                List.of());
    }

    static EscalationPolicy triggers(UnaryOperator<List<Trigger>> change) {
        return new EscalationPolicy(
                1,
                GOOD.languages(),
                "care",
                change.apply(new ArrayList<>(GOOD.triggers())),
                GOOD.wordings(),
                GOOD.texts(),
                GOOD.targets(),
                GOOD.timings(),
                GOOD.passkey(),
                List.of());
    }

    static EscalationPolicy replaced(Trigger trigger) {
        return triggers(list -> {
            list.replaceAll(old -> old.key().equals(trigger.key()) ? trigger : old);
            return list;
        });
    }

    private static List<Trigger> without(List<Trigger> list, ReasonCode reason) {
        list.removeIf(trigger -> trigger.reason() == reason);
        return list;
    }

    private static EscalationPolicy worded(String language, String wording) {
        Map<ReasonCode, Map<String, String>> wordings = new EnumMap<>(GOOD.wordings());
        Map<String, String> words = new HashMap<>(wordings.getOrDefault(ReasonCode.ORDER_VALUE, Map.of()));
        words.put(language, wording);
        wordings.put(ReasonCode.ORDER_VALUE, words);
        return new EscalationPolicy(
                1,
                GOOD.languages(),
                "care",
                GOOD.triggers(),
                wordings,
                GOOD.texts(),
                GOOD.targets(),
                GOOD.timings(),
                GOOD.passkey(),
                List.of());
    }

    static EscalationPolicy texted(TextKey key, String english) {
        Map<TextKey, Map<String, String>> texts = new EnumMap<>(GOOD.texts());
        Map<String, String> words = new HashMap<>(texts.getOrDefault(key, Map.of()));
        words.put("en", english);
        texts.put(key, words);
        return new EscalationPolicy(
                1,
                GOOD.languages(),
                "care",
                GOOD.triggers(),
                GOOD.wordings(),
                texts,
                GOOD.targets(),
                GOOD.timings(),
                GOOD.passkey(),
                List.of());
    }
}
