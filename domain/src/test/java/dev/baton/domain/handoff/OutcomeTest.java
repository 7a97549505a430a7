package dev.baton.domain.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {
    @ParameterizedTest
    @EnumSource(Cause.class)
    void aHandoffEndsExactlyWhenControlLeavesThePeople(Cause cause) {
        boolean fromPeople = cause.legalFrom(Control.WAITING_FOR_HUMAN) || cause.legalFrom(Control.HUMAN);
        boolean toPeople = cause.to() == Control.WAITING_FOR_HUMAN || cause.to() == Control.HUMAN;
        assertThat(Outcome.of(cause) != null).isEqualTo(fromPeople && !toPeople);
    }
}
