package dev.baton.store.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.OnlineStore;
import org.junit.jupiter.api.Test;

class PolicyJsonTest {
    @Test
    void aPolicyComesBackAsItWentIn() {
        EscalationPolicy policy = OnlineStore.policy("care", "orders");
        assertThat(PolicyJson.read(PolicyJson.write(policy).data(), 1)).isEqualTo(policy);
    }
}
