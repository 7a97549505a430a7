package dev.baton.workflows.conversation;

import static dev.baton.workflows.conversation.StoryWorld.SAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.domain.conversation.Control;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContinueAsNewTest {
    @RegisterExtension
    final StoryExtension stories = new StoryExtension(60);

    @Test
    void aLongConversationWithTheAiGoesOnAsANewRun() {
        StoryWorld world = stories.world();

        for (int i = 0; i < 6; i++) {
            int seq = world.customer("question " + i);
            world.sees("AI answers " + seq);
        }

        assertThat(world.runs()).hasSizeGreaterThan(1);
        assertThat(world.log()).hasSize(6).doesNotHaveDuplicates();
        assertThat(world.tell(1).repeated()).isTrue();
    }

    @Test
    void aLongWaitGoesOnAsANewRunWithItsDeadline() {
        StoryWorld world = stories.world();
        world.desk.longestWaitReturns = true;
        world.waiting();
        untilNewRun(world, "still waiting");

        assertThat(world.log()).filteredOn("queued in general"::equals).hasSize(1);
        world.pass(FakeDeadlines.LONGEST_WAIT.plusSeconds(1));
        world.sees("said RETURNED_TO_AI");
    }

    @Test
    void aLongHandoffGoesOnAsANewRunWithThePerson() {
        StoryWorld world = stories.world();
        world.waiting();
        untilNewRun(world, "still waiting");
        world.accept(SAM);
        int runs = world.runs().size();
        for (int i = 0; world.runs().size() == runs && i < 20; i++) {
            world.human("still here");
            world.pass(Duration.ofMinutes(8));
        }

        assertThat(world.runs()).hasSizeGreaterThan(runs);
        assertThat(world.desk.control(world.id())).isEqualTo(Control.HUMAN);
        world.handBack(SAM);
        int seq = world.customer("and now");
        world.sees("AI answers " + seq);
    }

    @Test
    void aClosedConversationGoesOnAsANewRunAndCanBeReopened() {
        StoryWorld world = stories.world().closed();
        for (int i = 0; world.runs().size() == 1 && i < 20; i++) {
            world.story().lookAgain(new Commands.LookAgain(world.request(), "look", null));
        }

        assertThat(world.runs()).hasSize(2);
        int seq = world.customer("one more thing");
        world.sees("AI answers " + seq);
        world.end();
        world.pass(Duration.ofHours(49));
        await().until(world::hasEnded);
    }

    @Test
    void aCommandIsStillKnownInTheNextRun() {
        StoryWorld world = stories.world().greeted();
        Commands.TakeOver takeOver = new Commands.TakeOver(world.request(), SAM);
        world.story().takeOver(takeOver);
        world.handBack(SAM);
        untilNewRun(world, "question");
        world.pass(Duration.ofSeconds(1));

        assertThat(world.story().takeOver(takeOver).repeated()).isTrue();
        assertThat(world.desk.control(world.id())).isEqualTo(Control.AI);
    }

    private static void untilNewRun(StoryWorld world, String words) {
        for (int i = 0; world.runs().size() == 1 && i < 20; i++) {
            int seq = world.customer(words);
            if (world.desk.control(world.id()) == Control.AI) {
                world.sees("AI answers " + seq);
            }
        }
        assertThat(world.runs()).hasSize(2);
    }
}
