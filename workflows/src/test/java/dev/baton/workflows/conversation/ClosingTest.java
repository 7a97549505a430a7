package dev.baton.workflows.conversation;

import static dev.baton.workflows.conversation.StoryWorld.LENA;
import static dev.baton.workflows.conversation.StoryWorld.SAM;
import static dev.baton.workflows.conversation.StoryWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.domain.conversation.Control;
import dev.baton.domain.refusal.Refusal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClosingTest {
    @RegisterExtension
    final StoryExtension stories = new StoryExtension();

    @Test
    void theCustomerEndsWhileTheAiThinks() {
        StoryWorld world = stories.world();
        world.model.thinksUntilLetGo();
        world.customer("where is my order");
        await().until(() -> !world.model.asked().isEmpty());

        world.end();
        world.model.letGo();

        assertThat(world.log()).containsExactly("control CLOSED by ENDED_BY_CUSTOMER", "said CLOSED");
    }

    @Test
    void theCustomerEndsWhileWaiting() {
        StoryWorld world = stories.world().waiting();

        world.end();

        assertThat(world.log())
                .endsWith("control CLOSED by ENDED_BY_CUSTOMER", "ticket of episode 1 closed", "said CLOSED");
    }

    @Test
    void theCustomerEndsWithThePerson() {
        StoryWorld world = stories.world().withPerson(SAM);

        world.end();

        assertThat(world.log())
                .endsWith("control CLOSED by ENDED_BY_CUSTOMER", "ticket of episode 1 closed", "said CLOSED");
        assertThat(refusal(world::end)).isEqualTo(Refusal.CONVERSATION_CLOSED);
        assertThat(refusal(() -> world.takeOver(LENA))).isEqualTo(Refusal.CONVERSATION_CLOSED);
    }

    @Test
    void completedClosesTicketAndConversation() {
        StoryWorld world = stories.world().withPerson(SAM);

        world.complete(SAM);

        assertThat(world.log()).endsWith("control CLOSED by COMPLETED", "ticket of episode 1 closed", "said CLOSED");
    }

    @Test
    void aConversationInWhichNobodyWritesIsClosed() {
        StoryWorld world = stories.world().greeted();

        world.pass(Duration.ofMinutes(20));
        int seq = world.customer("still here");
        world.sees("AI answers " + seq);
        world.pass(Duration.ofMinutes(29));
        assertThat(world.desk.control(world.id())).isEqualTo(Control.AI);
        world.pass(Duration.ofMinutes(2));
        world.sees("said IDLE_CLOSED");

        assertThat(world.log()).endsWith("due IDLE", "control CLOSED by IDLE", "said IDLE_CLOSED");
    }

    @Test
    void aSilentConversationWithAPersonIsClosedLater() {
        StoryWorld world = stories.world().withPerson(SAM);

        world.pass(FakeDeadlines.IDLE_WITH_PERSON.plusMinutes(1));
        world.sees("said IDLE_CLOSED");

        assertThat(world.log())
                .endsWith("due IDLE", "control CLOSED by IDLE", "ticket of episode 1 closed", "said IDLE_CLOSED");
    }

    @Test
    void aCustomerWhoLeftIsNotWaitedForForever() {
        StoryWorld world = stories.world().waiting();
        world.desk.customerLeaves(world.id());

        world.story().lookAgain(new Commands.LookAgain(world.request(), "the customer left", null));
        world.pass(FakeDeadlines.ABANDONED.plusSeconds(2));
        world.sees("said ABANDONED");

        assertThat(world.log()).contains("control CLOSED by ABANDONED", "ticket of episode 1 closed");
    }

    @Test
    void whoWritesAgainWithinTwoDaysIsAnsweredByTheAi() {
        StoryWorld world = stories.world().closed();
        world.pass(Duration.ofHours(47));

        int seq = world.customer("one more thing");
        world.sees("AI answers " + seq);

        assertThat(world.log())
                .endsWith(
                        "control CLOSED by ENDED_BY_CUSTOMER",
                        "said CLOSED",
                        "control AI by WROTE_AGAIN",
                        "AI answers " + seq);
    }

    @Test
    void whoWritesAgainAndNeedsAPersonGetsANewEpisode() {
        StoryWorld world = stories.world().withPerson(SAM);
        world.complete(SAM);

        world.customer("it is broken again, a human please");

        assertThat(world.log())
                .endsWith(
                        "control AI by WROTE_AGAIN",
                        "control WAITING_FOR_HUMAN by TRIGGER_FIRED",
                        "said WHY_AND_HOW_LONG",
                        "brief 2 of episode 2",
                        "ticket of episode 2 opened",
                        "queued in general");
    }

    @Test
    void aPersonCanBeAskedForInAClosedConversation() {
        StoryWorld world = stories.world().closed();

        world.story().askForPerson(new Commands.AskForPerson(world.request()));

        assertThat(world.log())
                .endsWith(
                        "control WAITING_FOR_HUMAN by WROTE_AGAIN_FOR_PERSON",
                        "said WHY_AND_HOW_LONG",
                        "brief 1 of episode 1",
                        "ticket of episode 1 opened",
                        "queued in general");
    }

    @Test
    void theStoryEndsWhenItCanNoLongerBeReopened() {
        StoryWorld world = stories.world().closed();

        world.pass(Duration.ofHours(49));

        await().until(world::hasEnded);
        assertThat(world.log()).endsWith("control CLOSED by ENDED_BY_CUSTOMER", "said CLOSED");
    }
}
