package dev.baton.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.Urgency;
import dev.baton.domain.sla.Outlook;
import dev.baton.workflows.handoff.Escalation;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DetailsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T14:02:11.500Z");
    private static final UUID ID = new UUID(0, 1);

    private final ConversationState state =
            ConversationState.from(ConversationStart.of(ID, "chat", Duration.ofMinutes(30)), NOW);

    @Test
    void aConversationWithTheAiWaitsForTheCustomer() {
        assertThat(Details.of(state)).isEqualTo("""
                **AI** since 2026-11-21T14:02:11Z (epoch 1, episode 0)

                awaits: the customer writes

                until: idle limit 2026-11-21T14:32:11Z

                the clocks are looked at again: 2026-11-21T14:32:11Z
                """);
    }

    @Test
    void aWaitSaysWhyForWhomAndUntilWhen() {
        escalate();

        assertThat(Details.of(state)).isEqualTo("""
                **WAITING_FOR_HUMAN** since 2026-11-21T14:02:11Z (epoch 2, episode 1), because TRIGGER_FIRED

                handoff: HEALTH_SAFETY, urgency IMMEDIATE, queue care, policy 3

                awaits: an agent accepts

                until: TIME_TO_HUMAN due 2026-11-21T14:03:41Z

                the clocks are looked at again: 2026-11-21T14:02:56Z
                """);
    }

    @Test
    void aPersonInChargeIsAnOpaqueId() {
        escalate();
        state.changed(state.standing().joined(Cause.ACCEPTED, 3, 1, ID, NOW));

        assertThat(Details.of(state)).startsWith("""
                **HUMAN** since 2026-11-21T14:02:11Z (epoch 3, episode 1), because ACCEPTED

                handoff: HEALTH_SAFETY, urgency IMMEDIATE, queue care, policy 3

                agent: 00000000-0000-0000-0000-000000000001

                awaits: the agent and the customer are done

                until: TIME_TO_HUMAN due 2026-11-21T14:03:41Z
                """);
    }

    @Test
    void whatIsAwaitedIsDueAtTheNextLookIfNothingElseIsKnown() {
        state.outlook(new Outlook(NOW.plusSeconds(60), "idle limit"), NOW, NOW);

        assertThat(Details.until(state)).isEqualTo("idle limit 2026-11-21T14:03:11Z");
    }

    private void escalate() {
        Escalation why = new Escalation(ID, ReasonCode.HEALTH_SAFETY, Urgency.IMMEDIATE, "care", 3);
        state.changed(state.standing().escalated(Cause.TRIGGER_FIRED, 2, 1, why, NOW));
        state.outlook(new Outlook(NOW.plusSeconds(45), "TIME_TO_HUMAN due", NOW.plusSeconds(90)), NOW, NOW);
    }
}
