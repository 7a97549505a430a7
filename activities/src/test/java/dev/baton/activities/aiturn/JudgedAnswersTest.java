package dev.baton.activities.aiturn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.OnlineStore;
import dev.baton.domain.escalation.ReasonCode;
import dev.baton.store.policy.PublishPolicy;
import dev.baton.workflows.aiturn.AiTurnSteps.Settle;
import dev.baton.workflows.aiturn.AiTurnSteps.Settled;
import dev.baton.workflows.handoff.Escalation;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JudgedAnswersTest {
    private static final Settled DROPPED = new Settled(null, null);
    private static final String STATE = "select state from ai_turn where conversation_id = ? order by seq desc limit 1";
    private static final String LAST = "select body from message where conversation_id = ? order by seq desc limit 1";
    private static final String SAID_BY_AI = "select count(*) from message where conversation_id = ? and author = 'AI'";

    @AutoClose
    private final Chat chat = new Chat();

    @Test
    void aGoodAnswerIsSaidOnceWhoeverAsksTwice() {
        int seq = chat.customer("How long can I return things?");
        chat.checked(seq);
        chat.drafted(seq, 0.9, false, "You have 60 days.");

        Settled first = chat.settled(seq);

        assertThat(chat.settled(seq)).isEqualTo(first);
        assertThat(first.escalation()).isNull();
        assertThat(first.said()).isEqualTo(seq + 1);
        assertThat(chat.word(LAST)).isEqualTo("You have 60 days.");
        assertThat(chat.number(SAID_BY_AI)).isOne();
        assertThat(chat.word("select category from conversation where id = ?")).isEqualTo("returns");
        assertThat(chat.number("select answered_seq from conversation where id = ?"))
                .isEqualTo(seq);
    }

    @Test
    void oneAnswerBelowTheLimitIsSaidAndTheSecondInARowEscalates() {
        assertThat(chat.answered("Is the lid dishwasher safe?", 0.5, false, "Which lid do you mean?")
                        .said())
                .isNotNull();

        Settled second = chat.answered("The lid of the jar", 0.54, false, "I am not sure.");

        assertThat(second.said()).isNull();
        assertThat(reason(second.escalation())).isEqualTo(ReasonCode.LOW_CONFIDENCE);
        assertThat(chat.word(STATE)).isEqualTo("ESCALATED");
        assertThat(chat.number(SAID_BY_AI)).isOne();
    }

    @Test
    void aGoodAnswerBetweenTwoLowOnesBreaksTheRow() {
        chat.answered("Is the lid dishwasher safe?", 0.3, false, "Which lid?");
        chat.answered("How long can I return things?", 0.55, false, "You have 60 days.");
        assertThat(chat.answered("Is the box dishwasher safe?", 0.3, false, "Which box?")
                        .escalation())
                .isNull();
    }

    @Test
    void anAnswerJudgedWhileTheOneBeforeWasUnderWayKnowsHowThatOneEnded() {
        int first = chat.customer("Is the lid dishwasher safe?");
        int second = chat.customer("The lid of the jar");
        chat.checked(first, second);
        chat.drafted(first, 0.3, false, "Which lid?");
        chat.settled(first);
        chat.drafted(second, 0.3, false, "Which jar?");
        assertThat(reason(chat.settled(second).escalation())).isEqualTo(ReasonCode.LOW_CONFIDENCE);
    }

    @Test
    void outsideTheKnowledgeAPersonIsOfferedAndYesAccepts() {
        chat.answered("Do you sell car tyres?", 0.9, true, "I do not know. Would you like to talk to a person?");
        assertThat(reason(chat.on("Yes, please"))).isEqualTo(ReasonCode.OUT_OF_SCOPE);
    }

    @Test
    void outsideTheKnowledgeTwiceInARowEscalates() {
        chat.answered("Do you sell car tyres?", 0.9, true, "I do not know. Would you like to talk to a person?");
        Settled second = chat.answered("And bicycle tyres?", 0.9, true, "I do not know that either.");
        assertThat(reason(second.escalation())).isEqualTo(ReasonCode.OUT_OF_SCOPE);
    }

    @Test
    void twoFilesWithoutWordsEscalate() {
        for (boolean second : new boolean[] {false, true}) {
            int seq = chat.desk.sends(chat.id, "", "a.png");
            assertThat(chat.checked(seq)).isNull();
            chat.drafted(seq, 1, true, "I cannot open files. Would you like to talk to a person?");
            Settled settled = chat.settled(seq);
            assertThat(settled.escalation() != null).isEqualTo(second);
        }
    }

    @Test
    void aModelThatFailsLeadsToAPerson() {
        int seq = chat.customer("How long can I return things?");
        chat.checked(seq);

        Settled first = chat.failed(seq);

        assertThat(reason(first.escalation())).isEqualTo(ReasonCode.AI_UNAVAILABLE);
        assertThat(chat.word(STATE)).isEqualTo("FAILED");
        chat.pass(Duration.ofSeconds(1));
        assertThat(chat.failed(seq)).isEqualTo(first);
    }

    @Test
    void aModelThatFailsAgainWithinTenMinutesIsApologisedForAndThenLeadsToAPersonAgain() {
        chat.escalate(
                Objects.requireNonNull(failedOn("How long can I return things?").escalation()));
        chat.handedBack();
        chat.pass(Duration.ofMinutes(10).minusSeconds(1));

        Settled apology = failedOn("Do you ship to Norway?");
        assertThat(apology.escalation()).isNull();
        assertThat(apology.said()).isNotNull();
        assertThat(chat.word(LAST)).contains("technical problem");

        chat.pass(Duration.ofSeconds(1));
        assertThat(reason(failedOn("And to Sweden?").escalation())).isEqualTo(ReasonCode.AI_UNAVAILABLE);
    }

    @Test
    void theApologyIsSaidOnceAndFoundAgainAfterControlHasChanged() {
        chat.escalate(
                Objects.requireNonNull(failedOn("How long can I return things?").escalation()));
        chat.handedBack();
        int seq = chat.customer("Do you ship to Norway?");
        int epoch = chat.epoch();
        Settled apology = chat.failed(seq);
        chat.desk.change(chat.id, Cause.TAKEN_OVER, chat.desk.agent("dana"));
        assertThat(chat.steps.settleTurn(new Settle(chat.id, epoch, seq, "ModelUnavailable")))
                .isEqualTo(apology);
        assertThat(chat.number("select count(*) from message where conversation_id = ? and client_id like 'away/%'"))
                .isOne();
    }

    @Test
    void aDraftThatComesAfterTheFailureIsNotSaid() {
        int seq = chat.customer("How long can I return things?");
        chat.drafted(seq, 0.9, false, "You have 60 days.");
        assertThat(reason(chat.failed(seq).escalation())).isEqualTo(ReasonCode.AI_UNAVAILABLE);
        assertThat(chat.word(STATE)).isEqualTo("FAILED");
        assertThat(chat.number(SAID_BY_AI)).isZero();
    }

    @Test
    void aTurnWithoutADraftIsAFailure() {
        int seq = chat.customer("How long can I return things?");
        assertThat(reason(chat.settled(seq).escalation())).isEqualTo(ReasonCode.AI_UNAVAILABLE);
    }

    @Test
    void afterATakeOverTheDraftIsDroppedForGood() {
        int seq = chat.customer("How long can I return things?");
        chat.drafted(seq, 0.9, false, "You have 60 days.");
        chat.desk.change(chat.id, Cause.TAKEN_OVER, chat.desk.agent("sam"));

        assertThat(chat.steps.settleTurn(new Settle(chat.id, 1, seq, null))).isEqualTo(DROPPED);
        assertThat(chat.steps.settleTurn(new Settle(chat.id, 1, seq, "ModelTimeout")))
                .isEqualTo(DROPPED);
        assertThat(chat.word(STATE)).isEqualTo("DROPPED");
        assertThat(chat.decisions()).isEmpty();
    }

    @Test
    void aTurnThatWasDecidedStaysDecidedWhenThePolicyChanges() {
        chat.answered("Is the lid dishwasher safe?", 0.3, false, "Which lid?");
        int seq = chat.customer("The lid of the jar");
        chat.checked(seq);
        chat.drafted(seq, 0.3, false, "Which jar?");
        Settled first = chat.settled(seq);

        new PublishPolicy(chat.dsl).publish(withoutTriggers(), null, "", null, chat.now);

        assertThat(chat.settled(seq)).isEqualTo(first);
        assertThat(Objects.requireNonNull(first.escalation()).policyVersion()).isOne();
    }

    @Test
    void theAiSaysNothingBeforeItHasSaidWhatItIs() {
        try (Chat direct = new Chat("care")) {
            direct.desk.change(direct.id, Cause.TRIGGER_FIRED, null);
            direct.desk.change(direct.id, Cause.ACCEPTED, direct.desk.agent("sam"));
            direct.desk.change(direct.id, Cause.HANDED_BACK, null);
            int said = Objects.requireNonNull(
                    direct.answered("How long can I return things?", 0.9, false, "You have 60 days.")
                            .said());
            int disclosed = direct.number("select seq from message where conversation_id = ? and kind = 'disclosure'");
            assertThat(disclosed).isLessThan(said);
        }
    }

    @Test
    void everyDecisionOnATurnRecomputesFromWhatIsStored() {
        chat.answered("Is the lid dishwasher safe?", 1.0 / 3, false, "Which lid?");
        chat.answered("Do you sell car tyres?", 0.9, true, "I do not know. Would you like to talk to a person?");
        failedOn("How long can I return things?");
        chat.pass(Duration.ofMillis(90_500));
        failedOn("Hello?");

        assertThat(chat.decisions()).hasSize(8).allSatisfy(stored -> {
            var again = chat.again(stored);
            assertThat(again.reason()).isEqualTo(stored.reason());
            assertThat(again.queue()).isEqualTo(stored.queue());
            assertThat(again.trace()).isEqualTo(stored.trace());
        });
    }

    private static EscalationPolicy withoutTriggers() {
        EscalationPolicy shipped = OnlineStore.policy("care", "care");
        return new EscalationPolicy(
                1,
                shipped.languages(),
                shipped.fallbackQueue(),
                List.of(),
                shipped.wordings(),
                shipped.texts(),
                shipped.targets(),
                shipped.timings(),
                shipped.passkey(),
                List.of());
    }

    private Settled failedOn(String text) {
        int seq = chat.customer(text);
        chat.checked(seq);
        return chat.failed(seq);
    }

    private static @Nullable ReasonCode reason(@Nullable Escalation escalation) {
        return escalation == null ? null : escalation.reason();
    }
}
