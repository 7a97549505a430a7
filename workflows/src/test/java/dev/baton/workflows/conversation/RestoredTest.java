package dev.baton.workflows.conversation;

import static dev.baton.workflows.conversation.StoryWorld.LENA;
import static dev.baton.workflows.conversation.StoryWorld.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Control;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoredTest {
    @RegisterExtension
    final StoryExtension stories = new StoryExtension();

    @Test
    void aLostConversationWithTheAiAnswersWhatItHadNotHeard() {
        StoryWorld world = stories.world().greeted();
        world.lose();
        int first = world.desk.customerWrites(world.id(), "are you there");
        int second = world.desk.customerWrites(world.id(), "hello");

        world.tellMaybeMissing(second);
        world.sees("AI answers " + second);

        assertThat(world.log()).containsExactly("AI answers 1", "AI answers " + first, "AI answers " + second);
        assertThat(world.tell(first).repeated()).isTrue();
    }

    @Test
    void aLostWaitIsRestoredWithoutASecondTicketOrLine() {
        StoryWorld world = stories.world();
        world.desk.longestWaitReturns = true;
        world.waiting();
        List<String> before = world.log();
        world.lose();

        world.restore();
        world.accept(SAM);

        assertThat(world.log()).startsWith(before.toArray(String[]::new));
        assertThat(world.log().subList(before.size(), world.log().size()))
                .containsExactly("control HUMAN by ACCEPTED", "said JOINED");
    }

    @Test
    void aLostWaitKeepsItsDeadlines() {
        StoryWorld world = stories.world();
        world.desk.longestWaitReturns = true;
        world.waiting();
        world.pass(Duration.ofMinutes(10));
        world.lose();

        world.restore();
        world.pass(Duration.ofMinutes(5).plusSeconds(2));
        world.sees("said RETURNED_TO_AI");

        assertThat(world.log()).filteredOn("said WHY_AND_HOW_LONG"::equals).hasSize(1);
    }

    @Test
    void aLostConversationWithAPersonGoesOnWithThatPerson() {
        StoryWorld world = stories.world().withPerson(SAM);
        world.lose();
        world.human("still here");

        world.restore();
        world.handBack(SAM);
        int seq = world.customer("thanks");
        world.sees("AI answers " + seq);

        assertThat(world.log()).filteredOn("said JOINED"::equals).hasSize(1);
    }

    @Test
    void aLostClosedConversationCanStillBeReopened() {
        StoryWorld world = stories.world().closed();
        world.lose();
        int seq = world.desk.customerWrites(world.id(), "one more thing");

        world.tellMaybeMissing(seq);
        world.sees("AI answers " + seq);

        assertThat(world.log()).endsWith("said CLOSED", "control AI by WROTE_AGAIN", "AI answers " + seq);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TellCustomer", "Summarize", "OpenTicket", "Enqueue"})
    void aStoryThatIsLostInTheMiddleOfAHandoffDoesWhatIsLeft(String step) {
        StoryWorld world = stories.world().greeted();
        world.desk.standsBefore(step);
        int seq = world.desk.customerWrites(world.id(), "I want a human");
        world.tellWithoutWaiting(seq);
        world.sees("control WAITING_FOR_HUMAN by TRIGGER_FIRED");
        world.lose();
        world.desk.goesOn();

        world.restore();
        world.sees("queued in general");

        assertThat(world.log())
                .containsExactly(
                        "AI answers 1",
                        "control WAITING_FOR_HUMAN by TRIGGER_FIRED",
                        "said WHY_AND_HOW_LONG",
                        "brief 1 of episode 1",
                        "ticket of episode 1 opened",
                        "queued in general");
    }

    @Test
    void aStoryWhoseRowsHaveMovedOnTakesItsPlaceInThem() {
        StoryWorld world = stories.world().withPerson(SAM);
        world.desk
                .rows(world.id())
                .change(world.desk.rows(world.id()).epoch, Cause.LEASE_RAN_OUT, "lease", null, world.now());

        world.handBack(SAM);
        assertThat(world.desk.control(world.id())).isEqualTo(Control.WAITING_FOR_HUMAN);
        world.accept(LENA);

        assertThat(world.log())
                .endsWith(
                        "control WAITING_FOR_HUMAN by LEASE_RAN_OUT",
                        "said AGENT_LEFT",
                        "queued in general",
                        "control HUMAN by ACCEPTED",
                        "said JOINED");
    }
}
