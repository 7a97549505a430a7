package dev.baton.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.refusal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID SAM = new UUID(0, 1);
    private static final UUID INES = new UUID(0, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "yes",
            value = {
                "TAKEN_OVER           | HUMAN             | ALREADY_TAKEN       | the other agent reads who won",
                "ACCEPTED             | HUMAN             | ALREADY_TAKEN       | the same for an accept",
                "ACCEPTED             | AI                | NOT_WAITING         | the wait ended meanwhile",
                "CUSTOMER_ASKED       | WAITING_FOR_HUMAN | ALREADY_ASKED       | pressing twice has one effect",
                "TRIGGER_FIRED        | HUMAN             | ALREADY_ASKED       | a person is there already",
                "HANDED_BACK          | WAITING_FOR_HUMAN | NOT_WITH_PERSON     | nobody holds it",
                "LEASE_RAN_OUT        | AI                | NOT_WITH_PERSON     | handed back before the lease ended",
                "COMPLETED            | CLOSED            | CONVERSATION_CLOSED | closed is said first",
                "IDLE                 | WAITING_FOR_HUMAN | STALE_EPOCH         | who waits is never idle",
                "WROTE_AGAIN          | AI                | STALE_EPOCH         | it is open already",
                "LONGEST_WAIT         | HUMAN             | NOT_WAITING         | somebody accepted in the same instant",
                "LONGEST_WAIT         | WAITING_FOR_HUMAN | yes                 | it lasts",
            })
    void whoeverAsksForAnIllegalChangeIsToldWhy(Cause cause, Control control, @Nullable Refusal expected, String why) {
        assertThat(ConversationRules.mayChange(control, cause)).as(why).isEqualTo(expected);
    }

    @Test
    void theCustomerMayWriteUnderEveryControlAndReopensWithinTheWindow() {
        Instant until = NOW.plus(Duration.ofHours(48));
        for (Control control : Control.values()) {
            assertThat(ConversationRules.mayWrite(control, until, NOW))
                    .as(control.name())
                    .isNull();
        }
        assertThat(ConversationRules.mayWrite(Control.CLOSED, until, until))
                .as("the last instant counts")
                .isNull();
        assertThat(ConversationRules.mayWrite(Control.CLOSED, until, until.plusMillis(1)))
                .isEqualTo(Refusal.REOPEN_WINDOW_PASSED);
        assertThat(ConversationRules.mayWrite(Control.CLOSED, null, NOW)).isEqualTo(Refusal.REOPEN_WINDOW_PASSED);
        assertThat(ConversationRules.mayWrite(Control.AI, until, until.plusSeconds(1)))
                .as("the window is a closed conversation's")
                .isNull();
    }

    @Test
    void aPersonCanBeAskedForWhileTheAiAnswersAndAfterClosing() {
        Instant until = NOW.plusSeconds(1);
        assertThat(ConversationRules.mayAskForPerson(Control.AI, null, NOW)).isNull();
        assertThat(ConversationRules.mayAskForPerson(Control.CLOSED, until, NOW))
                .isNull();
        assertThat(ConversationRules.mayAskForPerson(Control.CLOSED, until, until.plusSeconds(1)))
                .isEqualTo(Refusal.REOPEN_WINDOW_PASSED);
        assertThat(ConversationRules.mayAskForPerson(Control.WAITING_FOR_HUMAN, null, NOW))
                .isEqualTo(Refusal.ALREADY_ASKED);
        assertThat(ConversationRules.mayAskForPerson(Control.HUMAN, null, NOW)).isEqualTo(Refusal.ALREADY_ASKED);
    }

    @Test
    void onlyThePersonInChargeMayReply() {
        assertThat(ConversationRules.mayReply(Control.HUMAN, SAM, SAM)).isNull();
        assertThat(ConversationRules.mayReply(Control.HUMAN, SAM, INES)).isEqualTo(Refusal.NOT_IN_CONTROL);
        assertThat(ConversationRules.mayReply(Control.AI, null, SAM))
                .as("a reply without a take-over is refused, or the AI would answer next")
                .isEqualTo(Refusal.NOT_IN_CONTROL);
        assertThat(ConversationRules.mayReply(Control.WAITING_FOR_HUMAN, null, SAM))
                .isEqualTo(Refusal.NOT_IN_CONTROL);
        assertThat(ConversationRules.mayReply(Control.CLOSED, null, SAM)).isEqualTo(Refusal.CONVERSATION_CLOSED);
    }

    @Test
    void theAiMaySpeakOnlyUnderTheEpochOfItsDraft() {
        assertThat(ConversationRules.mayAnswer(Control.AI, 3, 3)).isNull();
        assertThat(ConversationRules.mayAnswer(Control.AI, 5, 3))
                .as("taken over and handed back meanwhile")
                .isEqualTo(Refusal.STALE_EPOCH);
        for (Control control : new Control[] {Control.WAITING_FOR_HUMAN, Control.HUMAN, Control.CLOSED}) {
            assertThat(ConversationRules.mayAnswer(control, 3, 3)).isEqualTo(Refusal.NOT_IN_CONTROL);
        }
    }
}
