package dev.baton.workflows.conversation;

import static dev.baton.workflows.conversation.StoryWorld.LENA;
import static dev.baton.workflows.conversation.StoryWorld.SAM;
import static dev.baton.workflows.conversation.StoryWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.refusal.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscalationTest {
    @RegisterExtension
    final StoryExtension stories = new StoryExtension();

    private static final String[] PASSED_ON = {
        "control WAITING_FOR_HUMAN by TRIGGER_FIRED",
        "said WHY_AND_HOW_LONG",
        "brief 1 of episode 1",
        "ticket of episode 1 opened",
        "queued in general"
    };

    @Test
    void aRequestForAPersonIsPassedOnBeforeAnyModelIsAsked() {
        StoryWorld world = stories.world();

        world.customer("I want a human");

        assertThat(world.log()).containsExactly(PASSED_ON);
        assertThat(world.model.asked()).isEmpty();
    }

    @Test
    void whatTheAiFindsCanPassItOnAsWell() {
        StoryWorld world = stories.world();

        world.customer("a strange question");
        world.sees("queued in general");

        assertThat(world.log()).containsExactly(PASSED_ON);
        assertThat(world.model.asked()).containsExactly(1);
    }

    @Test
    void theButtonAsksForAPersonWithoutWords() {
        StoryWorld world = stories.world().greeted();

        world.story().askForPerson(new Commands.AskForPerson(world.request()));

        assertThat(world.log())
                .contains("control WAITING_FOR_HUMAN by CUSTOMER_ASKED", "said WHY_AND_HOW_LONG", "queued in general");
        assertThat(refusal(() -> world.story().askForPerson(new Commands.AskForPerson(world.request()))))
                .isEqualTo(Refusal.ALREADY_ASKED);
    }

    @Test
    void whatTheCustomerAddsWhileWaitingJoinsTheBrief() {
        StoryWorld world = stories.world().waiting();

        world.customer("it is about order 1007");
        world.customer("are you there?");

        assertThat(world.log()).endsWith("brief 2 of episode 1", "brief 3 of episode 1");
        assertThat(world.model.asked()).containsExactly(1);
    }

    @Test
    void afterHoursTheTicketIsOfferedWhenTheQueueOpens() {
        StoryWorld world = stories.world();
        world.desk.opensAt = world.now().plus(Duration.ofHours(10));
        world.desk.listening.add(SAM);

        world.waiting();
        assertThat(world.log()).endsWith("queued in general for the next opening");
        int before = world.events();
        world.pass(Duration.ofHours(9));
        assertThat(world.events()).isEqualTo(before);
        world.pass(Duration.ofHours(1));
        world.sees("offered to Sam");

        assertThat(world.log()).endsWith("due QUEUE_OPENS", "offered to Sam");
    }

    @Test
    void hoursThatComeEarlierOfferEarlier() {
        StoryWorld world = waitingForTheMorning();

        hoursChange(world, Duration.ofHours(2));
        world.pass(Duration.ofHours(2));
        world.sees("offered to Sam");

        assertThat(world.log()).endsWith("due QUEUE_OPENS", "offered to Sam");
    }

    @Test
    void hoursThatComeLaterOfferLater() {
        StoryWorld world = waitingForTheMorning();

        hoursChange(world, Duration.ofHours(30));
        world.pass(Duration.ofHours(29));
        assertThat(world.log()).endsWith("queued in general for the next opening");
        world.pass(Duration.ofHours(1));
        world.sees("offered to Sam");

        assertThat(world.log()).endsWith("due QUEUE_OPENS", "offered to Sam");
    }

    private StoryWorld waitingForTheMorning() {
        StoryWorld world = stories.world();
        world.desk.opensAt = world.now().plus(Duration.ofHours(10));
        world.desk.listening.add(SAM);
        return world.waiting();
    }

    private static void hoursChange(StoryWorld world, Duration until) {
        world.desk.hoursChange(world.id(), world.now().plus(until));
        world.story().lookAgain(new Commands.LookAgain(world.request(), "hours changed", null));
    }

    @Test
    void anOfferThatStandsTooLongGoesToTheNextAgent() {
        StoryWorld world = stories.world();
        world.desk.listening.add(SAM);
        world.desk.listening.add(LENA);

        world.waiting();
        world.sees("offered to Sam");
        world.pass(FakeDesk.OFFER);
        world.sees("offered to Lena");

        assertThat(world.log()).endsWith("offered to Sam", "due OFFER_TIMED_OUT", "offered to Lena");
    }

    @Test
    void aDeclinedOfferGoesToTheNextAgentAtOnce() {
        StoryWorld world = stories.world();
        world.desk.listening.add(SAM);
        world.desk.listening.add(LENA);

        world.waiting();
        world.story().offerDeclined(new Commands.OfferDeclined(world.request(), world.request()));

        assertThat(world.log()).endsWith("offered to Sam", "offered to Lena");
    }

    @Test
    void aLongWaitIsSaidOnceAndTheCustomerGoesOnWaiting() {
        StoryWorld world = stories.world().waiting();

        world.pass(FakeDeadlines.LONGEST_WAIT.plusSeconds(1));
        world.sees("said LONGER_THAN_SAID");
        world.pass(FakeDeadlines.LONGEST_WAIT);

        assertThat(world.log()).endsWith("due LONGEST_WAIT", "said LONGER_THAN_SAID");
    }

    @Test
    void theLongestWaitEndsWithTheAiWhereThePolicySaysSo() {
        StoryWorld world = stories.world();
        world.desk.longestWaitReturns = true;
        world.waiting();

        world.pass(FakeDeadlines.LONGEST_WAIT.plusSeconds(1));
        world.sees("said RETURNED_TO_AI");

        assertThat(world.log())
                .endsWith(
                        "due LONGEST_WAIT",
                        "control AI by LONGEST_WAIT",
                        "ticket of episode 1 closed",
                        "said RETURNED_TO_AI");
    }

    @Test
    void theCustomerChoosesTheAiAgainAndIsNotPassedOnForTheOldRequest() {
        StoryWorld world = stories.world().waiting();

        world.story().chooseAi(new Commands.ChooseAi(world.request()));
        int seq = world.customer("where is my order");
        world.sees("AI answers " + seq);

        assertThat(world.log())
                .endsWith(
                        "control AI by CUSTOMER_CHOSE_AI",
                        "ticket of episode 1 closed",
                        "said WITHDRAWN",
                        "AI answers " + seq);
    }

    @Test
    void aNewRowCanOnlyMakeTheAlarmRingEarlier() {
        StoryWorld world = stories.world().waiting();
        world.desk.customerLeaves(world.id());
        int before = world.events();

        world.story()
                .lookAgain(new Commands.LookAgain(
                        world.request(), "the customer left", world.now().plus(FakeDeadlines.ABANDONED)));
        world.story()
                .lookAgain(new Commands.LookAgain(
                        world.request(), "nothing new", world.now().plus(Duration.ofHours(1))));
        world.pass(FakeDeadlines.ABANDONED.plusSeconds(1));
        world.sees("said ABANDONED");

        assertThat(world.events()).isGreaterThan(before);
        assertThat(world.log())
                .endsWith(
                        "due ABANDONED", "control CLOSED by ABANDONED", "ticket of episode 1 closed", "said ABANDONED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CheckTriggers", "Escalate", "TellCustomer", "Summarize", "OpenTicket", "Enqueue"})
    void aStepThatDiesAfterItsWorkIsRepeatedWithoutASecondEffect(String step) {
        StoryWorld world = stories.world();
        world.desk.crashAfter(step);

        world.customer("I want a human");
        world.sees("queued in general");

        assertThat(world.log()).containsExactly(PASSED_ON);
    }

    @Test
    void fiveHandoffsInOneConversationHaveTheirOwnBriefTicketAndClocks() {
        StoryWorld world = stories.world().greeted();

        for (int episode = 1; episode <= 5; episode++) {
            world.customer("I want a human");
            world.accept(SAM);
            world.human("done");
            world.handBack(SAM);
        }

        assertThat(world.desk.rows(world.id()).episode).isEqualTo(5);
        assertThat(world.log())
                .contains("ticket of episode 1 opened", "ticket of episode 5 opened", "ticket of episode 5 closed")
                .filteredOn("said JOINED"::equals)
                .hasSize(5);
    }
}
