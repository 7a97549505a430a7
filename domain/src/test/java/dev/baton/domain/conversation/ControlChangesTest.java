package dev.baton.domain.conversation;

import static dev.baton.domain.conversation.Control.AI;
import static dev.baton.domain.conversation.Control.CLOSED;
import static dev.baton.domain.conversation.Control.HUMAN;
import static dev.baton.domain.conversation.Control.WAITING_FOR_HUMAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.refusal.Refusal;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of control changes, written down a second time and by hand. */
class ControlChangesTest {
    record Row(Cause cause, Set<Control> from, Control to, String why) {}

    static final Row[] TABLE = {
        new Row(Cause.TRIGGER_FIRED, Set.of(AI), WAITING_FOR_HUMAN, "the policy speaks only of what the AI handles"),
        new Row(Cause.CUSTOMER_ASKED, Set.of(AI), WAITING_FOR_HUMAN, "who waits already has asked"),
        new Row(Cause.TAKEN_OVER, Set.of(AI, WAITING_FOR_HUMAN), HUMAN, "take over on a waiting one is the accept"),
        new Row(Cause.ACCEPTED, Set.of(WAITING_FOR_HUMAN), HUMAN, "only what waits is offered"),
        new Row(Cause.TRANSFER_ACCEPTED, Set.of(HUMAN), HUMAN, "the first agent keeps control until then"),
        new Row(Cause.CUSTOMER_CHOSE_AI, Set.of(WAITING_FOR_HUMAN), AI, "a choice of those who wait"),
        new Row(Cause.LONGEST_WAIT, Set.of(WAITING_FOR_HUMAN), AI, "a wait can only end while it lasts"),
        new Row(Cause.HANDED_BACK, Set.of(HUMAN), AI, "only who has it can hand it back"),
        new Row(Cause.RELEASED, Set.of(HUMAN), WAITING_FOR_HUMAN, "only who has it can release it"),
        new Row(Cause.TRANSFERRED_TO_QUEUE, Set.of(HUMAN), WAITING_FOR_HUMAN, "only who has it can pass it on"),
        new Row(Cause.LEASE_RAN_OUT, Set.of(HUMAN), WAITING_FOR_HUMAN, "a lease is a person's"),
        new Row(Cause.COMPLETED, Set.of(HUMAN), CLOSED, "Completed is set by the person in charge"),
        new Row(Cause.ENDED_BY_CUSTOMER, Set.of(AI, WAITING_FOR_HUMAN, HUMAN), CLOSED, "the customer can always end"),
        new Row(Cause.IDLE, Set.of(AI, HUMAN), CLOSED, "who waits for a person is never idle"),
        new Row(Cause.ABANDONED, Set.of(WAITING_FOR_HUMAN), CLOSED, "left while waiting"),
        new Row(Cause.WROTE_AGAIN, Set.of(CLOSED), AI, "reopened"),
        new Row(Cause.WROTE_AGAIN_FOR_PERSON, Set.of(CLOSED), WAITING_FOR_HUMAN, "reopened by asking for a person"),
    };

    @Test
    void everyCauseIsInTheTableOnce() {
        assertThat(TABLE).extracting(Row::cause).containsExactlyInAnyOrder(Cause.values());
    }

    static Stream<Arguments> everyControlAndCause() {
        return Arrays.stream(TABLE)
                .flatMap(row -> Arrays.stream(Control.values()).map(c -> Arguments.of(c, row)));
    }

    @ParameterizedTest
    @MethodSource("everyControlAndCause")
    void aChangeIsLegalExactlyIfTheTableSaysSo(Control control, Row row) {
        assertThat(row.cause().legalFrom(control))
                .as(row.why())
                .isEqualTo(row.from().contains(control));
        assertThat(row.cause().to()).as(row.why()).isEqualTo(row.to());
        @Nullable Refusal refusal = ConversationRules.mayChange(control, row.cause());
        assertThat(refusal == null).as(row.why()).isEqualTo(row.from().contains(control));
    }

    static Stream<Arguments> rulesOfOneCause() {
        return Stream.of(
                rule("chooseAi", ConversationRules::mayChooseAi, Cause.CUSTOMER_CHOSE_AI),
                rule("end", ConversationRules::mayEnd, Cause.ENDED_BY_CUSTOMER),
                rule("takeOver", ConversationRules::mayTakeOver, Cause.TAKEN_OVER),
                rule("accept", ConversationRules::mayAccept, Cause.ACCEPTED, Cause.TRANSFER_ACCEPTED),
                rule("returnToAi", ConversationRules::mayReturnToAi, Cause.HANDED_BACK),
                rule("release", ConversationRules::mayRelease, Cause.RELEASED, Cause.TRANSFERRED_TO_QUEUE),
                rule("resolve", ConversationRules::mayResolve, Cause.COMPLETED));
    }

    private static Arguments rule(String name, Function<Control, @Nullable Refusal> rule, Cause... causes) {
        return Arguments.of(name, rule, Set.of(causes));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfOneCause")
    void aRequestIsAllowedExactlyWhereItsChangeIsLegal(
            String name, Function<Control, @Nullable Refusal> rule, Set<Cause> causes) {
        for (Control control : Control.values()) {
            boolean legal = causes.stream().anyMatch(cause -> cause.legalFrom(control));
            assertThat(rule.apply(control) == null)
                    .as(name + " under " + control)
                    .isEqualTo(legal);
        }
    }
}
