package dev.baton.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.sla.Outlook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversationStateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID SAM = FakeDesk.named("Sam");

    private final ConversationState state = fresh();

    @Test
    void aNewConversationWaitsForItsCustomer() {
        assertThat(state.next()).isEqualTo(new Step.Rest());
        assertThat(state.nextLook()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void wordsAreJudgedThenAnsweredThenSettled() {
        state.note(1);

        assertThat(state.take()).isEqualTo(new Step.Check(List.of(1)));
        assertThat(state.next()).isEqualTo(new Step.Rest());
        state.checked(List.of(1));
        assertThat(state.take()).isEqualTo(new Step.Answer(1));
        assertThat(state.next()).isEqualTo(new Step.Rest());
        state.drafted(null);
        assertThat(state.take()).isEqualTo(new Step.Settle(1, null));
        state.settled(1);
        assertThat(state.next()).isEqualTo(new Step.Rest());
    }

    @Test
    void whatComesWhileADraftIsAwaitedIsJudgedBeforeTheDraftIsSettled() {
        thinking(1);
        state.note(2);
        state.drafted(null);

        assertThat(state.take()).isEqualTo(new Step.Check(List.of(2)));
        state.checked(List.of(2));
        assertThat(state.take()).isEqualTo(new Step.Settle(1, null));
        state.settled(1);
        assertThat(state.take()).isEqualTo(new Step.Answer(2));
    }

    @Test
    void whatIsAskedIsDoneInTheOrderInWhichItCame() {
        Commands.EndByCustomer end = new Commands.EndByCustomer(FakeDesk.named("end"));
        state.note(1);
        state.note(2);
        state.note(end);
        state.note(5);

        assertThat(state.take()).isEqualTo(new Step.Check(List.of(1, 2)));
        assertThat(state.take()).isEqualTo(new Step.Act(end));
        state.changed(state.standing().by(Cause.ENDED_BY_CUSTOMER, 2, NOW));
        assertThat(state.take()).isEqualTo(new Step.Reopen(List.of(5)));
    }

    @Test
    void aRunningAlarmWaitsForWhatWasAskedAndGoesBeforeTheDraft() {
        thinking(1);
        state.drafted("ModelTimeout");
        state.lookNow();
        state.note(new Commands.LookAgain(FakeDesk.named("look"), "calendar changed", null));

        assertThat(state.take()).isInstanceOf(Step.Act.class);
        assertThat(state.take()).isEqualTo(new Step.Look());
        assertThat(state.take()).isEqualTo(new Step.Settle(1, "ModelTimeout"));
    }

    @Test
    void aChangeOfControlForgetsWhatTheAiStillOwed() {
        thinking(1);
        state.note(2);
        state.changed(state.standing().joined(Cause.TAKEN_OVER, 2, 1, SAM, NOW));
        state.drafted(null);

        assertThat(state.next()).isEqualTo(new Step.Rest());
        assertThat(state.answering()).isNull();
        assertThat(state.note(3).repeated()).isFalse();
        assertThat(state.next()).isEqualTo(new Step.Rest());
    }

    @Test
    void whileAPersonIsAwaitedWordsGoToTheBrief() {
        state.changed(state.standing().by(Cause.CUSTOMER_ASKED, 2, NOW));
        state.note(3);
        state.note(4);

        assertThat(state.take()).isEqualTo(new Step.RenewBrief(List.of(3, 4)));
        assertThat(state.next()).isEqualTo(new Step.Rest());
    }

    @Test
    void messagesAreKnownByTheirNumber() {
        assertThat(state.note(1).repeated()).isFalse();
        assertThat(state.note(1).repeated()).isTrue();
        assertThat(state.note(7).repeated()).isFalse();
        assertThat(state.note(4).repeated()).isFalse();
        IntStream.range(10, 300).forEach(state::note);
        assertThat(state.note(5).repeated()).isTrue();
        assertThat(state.heardSeq()).isEqualTo(299);
    }

    @Test
    void theLastHundredCommandsAreKnownByTheirId() {
        for (int i = 0; i < 150; i++) {
            state.note(new Commands.ChooseAi(FakeDesk.named("choose " + i)));
        }

        assertThat(state.note(new Commands.ChooseAi(FakeDesk.named("choose 50")))
                        .repeated())
                .isTrue();
        assertThat(state.snapshot().recentRequests()).hasSize(100);
    }

    @Test
    void aRepeatedCommandIsNeverRefused() {
        Commands.TakeOver takeOver = new Commands.TakeOver(FakeDesk.named("take over"), SAM);
        assertThat(state.may(takeOver, NOW)).isNull();
        state.note(takeOver);
        state.changed(state.standing().joined(Cause.TAKEN_OVER, 2, 1, SAM, NOW));

        assertThat(state.may(takeOver, NOW)).isNull();
        assertThat(state.may(new Commands.TakeOver(FakeDesk.named("another"), SAM), NOW))
                .isEqualTo(Refusal.ALREADY_TAKEN);
    }

    @Test
    void whileTheStoryMovesToANewRunEverythingNewIsAskedToComeAgain() {
        state.note(1);
        state.drain();

        assertThat(state.mayWrite(1, NOW)).isNull();
        assertThat(state.mayWrite(2, NOW)).isEqualTo(Refusal.DRAINING);
        assertThat(state.may(new Commands.ChooseAi(SAM), NOW)).isEqualTo(Refusal.DRAINING);
    }

    @Test
    void onlyAQuietStoryMovesToANewRun() {
        assertThat(state.quiet()).isTrue();
        state.note(1);
        assertThat(state.quiet()).as("a message is carried over").isTrue();
        thinking(1);
        assertThat(state.quiet()).as("a running turn is not").isFalse();
    }

    @Test
    void aSnapshotCarriesAllThatCounts() {
        state.note(1);
        state.take();
        state.checked(List.of(1));
        state.note(2);
        state.outlook(new Outlook(NOW.plusSeconds(90), "TIME_TO_HUMAN"), NOW, NOW);
        ConversationSnapshot snapshot = state.snapshot();

        ConversationState next = ConversationState.from(start(snapshot), NOW.plusSeconds(5));

        assertThat(next.snapshot()).isEqualTo(snapshot);
        assertThat(next.take()).isEqualTo(new Step.Check(List.of(2)));
        assertThat(next.take()).isEqualTo(new Step.Answer(1));
    }

    @Test
    void theRowsAreRightAndWhatWasAskedIsKept() {
        thinking(1);
        state.note(new Commands.EndByCustomer(FakeDesk.named("end")));
        FakeRows rows = new FakeRows(NOW);
        rows.control = Control.HUMAN;
        rows.epoch = 9;
        rows.agent = SAM;

        state.adopt(rows.snapshot());
        state.hearFirst(List.of(3));

        assertThat(state.standing().epoch()).isEqualTo(9);
        assertThat(state.take()).isInstanceOf(Step.Act.class);
        assertThat(state.next()).isEqualTo(new Step.Rest());
    }

    @Test
    void aDeadlineThatIsPastIsLookedAtSoonAndOneThatIsMissingIsReplaced() {
        state.outlook(new Outlook(NOW.minusSeconds(5), "past"), NOW.plusSeconds(1), NOW.plusSeconds(1800));
        assertThat(state.nextLook()).isEqualTo(NOW.plusSeconds(1));

        state.outlook(Outlook.nothing(), NOW.plusSeconds(1), NOW.plusSeconds(1800));
        assertThat(state.nextLook()).isEqualTo(NOW.plusSeconds(1800));
        state.lookBy(NOW.plusSeconds(9000), "later");
        assertThat(state.nextLook()).isEqualTo(NOW.plusSeconds(1800));
        state.lookBy(NOW.plusSeconds(60), "an offer");
        assertThat(state.nextLook()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void whoWritesAfterTheWindowBeginsANewConversation() {
        state.changed(state.standing().by(Cause.COMPLETED, 2, NOW));
        state.closedUntil(NOW.plus(Duration.ofHours(48)));

        assertThat(state.mayWrite(5, NOW.plus(Duration.ofHours(48)))).isNull();
        assertThat(state.mayWrite(5, NOW.plus(Duration.ofHours(49)))).isEqualTo(Refusal.REOPEN_WINDOW_PASSED);
        assertThat(state.reopenWindowPassed(NOW.plus(Duration.ofHours(48)))).isTrue();
    }

    private void thinking(int seq) {
        state.note(seq);
        state.take();
        state.checked(List.of(seq));
        state.take();
    }

    private static ConversationState fresh() {
        return ConversationState.from(ConversationStart.of(SAM, "chat", Duration.ofMinutes(30)), NOW);
    }

    private static ConversationStart start(ConversationSnapshot snapshot) {
        return ConversationStart.of(SAM, "chat", Duration.ofMinutes(30)).continued(snapshot);
    }
}
