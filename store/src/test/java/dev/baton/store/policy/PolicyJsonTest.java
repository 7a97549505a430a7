package dev.baton.store.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.OnlineStore;
import dev.baton.domain.escalation.TextKey;
import dev.baton.domain.prechat.QuestionSet;
import dev.baton.domain.prechat.QuestionSet.Hours;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicyJsonTest {
    @Test
    void aPolicyComesBackAsItWentIn() {
        EscalationPolicy policy = OnlineStore.policy("care", "orders");
        assertThat(PolicyJson.read(PolicyJson.write(policy).data(), 1)).isEqualTo(policy);
        EscalationPolicy asking = policy.asking(List.of(new QuestionSet("night", Hours.CLOSED, List.of(), List.of())));
        assertThat(PolicyJson.read(PolicyJson.write(asking).data(), 1)).isEqualTo(asking);
    }

    @Test
    void aPolicyOfBeforeThereWereQuestionsAsksNothing() {
        String json = PolicyJson.write(OnlineStore.policy("care", "orders")).data();
        String before = json.replace(",\"questions\":[]", "");
        assertThat(before).isNotEqualTo(json);
        assertThat(PolicyJson.read(before, 1).questions()).isEmpty();
    }

    @Test
    void aSentenceThatCameLaterIsSaidInTheShippedWords() {
        EscalationPolicy shipped = OnlineStore.policy("care", "orders");
        Map<TextKey, Map<String, String>> texts = new EnumMap<>(shipped.texts());
        texts.remove(TextKey.PROMISE_MOVED);
        EscalationPolicy before = new EscalationPolicy(
                3,
                shipped.languages(),
                shipped.fallbackQueue(),
                shipped.triggers(),
                shipped.wordings(),
                texts,
                shipped.targets(),
                shipped.timings(),
                shipped.passkey(),
                List.of());

        EscalationPolicy read = PolicyJson.stored(PolicyJson.write(before), 3);

        assertThat(read.text(TextKey.PROMISE_MOVED, "de", Map.of("time", "10:00")))
                .contains("10:00");
        assertThat(read).isEqualTo(shipped.withVersion(3));
    }
}
