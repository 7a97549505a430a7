package dev.baton.workflows.conversation;

import static dev.baton.workflows.conversation.StoryWorld.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AiConversationTest {
    @RegisterExtension
    final StoryExtension stories = new StoryExtension();

    @Test
    void theAiAnswersEachMessageInItsTurn() {
        StoryWorld world = stories.world();

        world.customer("where is my order");
        world.sees("AI answers 1");
        world.customer("and the other one");
        world.sees("AI answers 3");

        assertThat(world.log()).containsExactly("AI answers 1", "AI answers 3");
        assertThat(world.model.asked()).containsExactly(1, 3);
    }

    @Test
    void whatIsWrittenWhileTheAiThinksGetsItsOwnTurn() {
        StoryWorld world = stories.world();
        world.model.thinksUntilLetGo();

        world.customer("where is my order");
        world.customer("number 1007");
        world.customer("hello?");
        world.model.letGo();
        world.sees("AI answers 3");

        assertThat(world.log()).containsExactly("AI answers 1", "AI answers 2", "AI answers 3");
    }

    @Test
    void whatIsWrittenWhileTheAiThinksIsJudgedAtOnceAndNothingOfTheTurnIsSaid() {
        StoryWorld world = stories.world();
        world.model.thinksUntilLetGo();

        world.customer("where is my cream");
        world.customer("my face is burning since I used it");
        await().until(() -> world.model.stopped() == 1);
        world.model.letGo();

        assertThat(world.log())
                .containsExactly(
                        "control WAITING_FOR_HUMAN by TRIGGER_FIRED",
                        "said WHY_AND_HOW_LONG",
                        "brief 1 of episode 1",
                        "ticket of episode 1 opened",
                        "queued in care");
        assertThat(world.model.asked()).containsExactly(1);
    }

    @Test
    void aDeadModelLeadsToAPersonWithinItsBudget() {
        StoryWorld world = stories.world();
        world.model.failsWith(ApplicationFailure.newFailure("503", "ModelUnavailable"));

        world.customer("where is my order");
        world.pass(Duration.ofSeconds(20));
        world.sees("queued in general");

        assertThat(world.model.asked()).containsExactly(1, 1, 1);
        assertThat(world.log())
                .startsWith("no answer to 1: ModelUnavailable", "control WAITING_FOR_HUMAN by TRIGGER_FIRED");
    }

    @Test
    void aModelThatRefusesIsNotAskedAgain() {
        StoryWorld world = stories.world();
        world.model.failsWith(ApplicationFailure.newNonRetryableFailure("401", "ModelRejected"));

        world.customer("where is my order");
        world.sees("queued in general");

        assertThat(world.model.asked()).containsExactly(1);
        assertThat(world.log()).startsWith("no answer to 1: ModelRejected");
    }

    @Test
    void afterAHandBackTheAiAnswersAgain() {
        StoryWorld world = stories.world().withPerson(SAM);
        world.human("it is on its way");
        world.handBack(SAM);

        int seq = world.customer("thanks, and the other order");
        world.sees("AI answers " + seq);

        assertThat(world.log())
                .endsWith(
                        "control AI by HANDED_BACK",
                        "ticket of episode 1 closed",
                        "said RETURNED_TO_AI",
                        "AI answers " + seq);
    }
}
