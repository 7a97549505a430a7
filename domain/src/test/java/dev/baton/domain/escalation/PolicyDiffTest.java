package dev.baton.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDiffTest {
    private static final EscalationPolicy OLD = OnlineStore.policy("care", "orders");

    @Test
    void aNewNumberAloneIsNoDifference() {
        assertThat(PolicyDiff.inWords(OLD, OLD.withVersion(2))).isEmpty();
    }

    @Test
    void aRaisedLimitIsSaidInWords() {
        EscalationPolicy raised = PolicyCheckTest.replaced(
                new OrderValue(Route.to("orders", Urgency.HIGH), new BigDecimal("100.00"), "USD"));
        assertThat(PolicyDiff.inWords(OLD, raised))
                .containsExactly(
                        "ORDER_VALUE, urgency changes from NORMAL to HIGH",
                        "ORDER_VALUE, over changes from 75.00 USD to 100.00 USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"75", "75.0", "75.000", "7.5e1"})
    void theSameLimitInOtherDigitsIsNoDifference(String over) {
        EscalationPolicy same = PolicyCheckTest.replaced(
                new OrderValue(Route.to("orders", Urgency.NORMAL), new BigDecimal(over), "USD"));
        assertThat(PolicyDiff.inWords(OLD, same)).isEmpty();
    }

    @Test
    void whatComesAndGoesIsSaidToo() {
        EscalationPolicy exempt =
                PolicyCheckTest.replaced(new PurchaseCount(Route.to("orders", Urgency.NORMAL), 2, Set.of("shipping")));
        assertThat(PolicyDiff.inWords(OLD, exempt)).containsExactly("PURCHASE_COUNT, exempt is new: shipping");
        assertThat(PolicyDiff.inWords(exempt, OLD))
                .containsExactly("PURCHASE_COUNT, exempt is removed; it was shipping");
    }

    @Test
    void theOrderOfTriggersIsPartOfThePolicy() {
        EscalationPolicy turned = PolicyCheckTest.triggers(List::reversed);
        assertThat(PolicyDiff.inWords(OLD, turned)).singleElement().asString().startsWith("order of triggers changes");
    }

    @Test
    void textsAreQuoted() {
        assertThat(PolicyDiff.inWords(OLD, PolicyCheckTest.texted(TextKey.CLARIFY, "Pardon?")))
                .singleElement()
                .asString()
                .startsWith("text CLARIFY in en changes from \"I want")
                .endsWith("to \"Pardon?\"");
    }

    @Test
    void switchingTheSharedPasskeyOffIsSaid() {
        assertThat(PolicyDiff.inWords(OLD, PolicyCheckTest.passkey(null)))
                .containsExactly("Shared Passkey changes from good for 72 h to not made");
    }
}
