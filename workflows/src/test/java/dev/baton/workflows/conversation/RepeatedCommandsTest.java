package dev.baton.workflows.conversation;

import static dev.baton.workflows.conversation.StoryWorld.LENA;
import static dev.baton.workflows.conversation.StoryWorld.SAM;
import static dev.baton.workflows.conversation.StoryWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.refusal.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RepeatedCommandsTest {
    @RegisterExtension
    final StoryExtension stories = new StoryExtension();

    @Test
    void aMessageThatIsToldTwiceIsAnsweredOnce() {
        StoryWorld world = stories.world().greeted();

        assertThat(world.tell(1).repeated()).isTrue();
        world.customer("next");
        world.sees("AI answers 3");

        assertThat(world.log()).containsExactly("AI answers 1", "AI answers 3");
    }

    @Test
    void messagesThatComeInTheWrongOrderAreAllHeard() {
        StoryWorld world = stories.world().greeted();
        int first = world.desk.customerWrites(world.id(), "one");
        int second = world.desk.customerWrites(world.id(), "two");

        world.tell(second);
        world.tell(first);
        world.tell(second);
        world.sees("AI answers " + first);
        world.sees("AI answers " + second);

        assertThat(world.log()).hasSize(3);
    }

    @Test
    void aRepeatedTakeOverHasOneEffectAndTheSameAnswer() {
        StoryWorld world = stories.world().greeted();
        Commands.TakeOver takeOver = new Commands.TakeOver(world.request(), SAM);

        assertThat(world.story().takeOver(takeOver).repeated()).isFalse();
        assertThat(world.story().takeOver(takeOver).repeated()).isTrue();
        assertThat(world.desk.rows(world.id()).episode).isEqualTo(1);
        assertThat(world.log()).filteredOn("said JOINED"::equals).hasSize(1);
    }

    @Test
    void anOldCommandThatIsRepeatedMuchLaterChangesNothing() {
        StoryWorld world = stories.world().waiting();
        UUID lease = world.accept(SAM);
        Commands.ReturnToAi back = new Commands.ReturnToAi(world.request(), SAM);
        world.story().returnToAi(back);
        world.customer("a human again");
        world.accept(LENA);
        List<String> before = world.log();

        assertThat(world.story()
                        .offerAccepted(new Commands.OfferAccepted(lease, SAM, world.request()))
                        .repeated())
                .isTrue();
        assertThat(world.story().returnToAi(back).repeated()).isTrue();
        assertThat(world.log()).isEqualTo(before);
    }

    @Test
    void commandsInTheWrongOrderAreRefusedAndCanBeRepeated() {
        StoryWorld world = stories.world().greeted();
        Commands.ReturnToAi early = new Commands.ReturnToAi(world.request(), SAM);

        assertThat(refusal(() -> world.story().returnToAi(early))).isEqualTo(Refusal.NOT_WITH_PERSON);
        assertThat(refusal(() -> world.complete(SAM))).isEqualTo(Refusal.NOT_WITH_PERSON);
        assertThat(refusal(() -> world.story().chooseAi(new Commands.ChooseAi(world.request()))))
                .isEqualTo(Refusal.NOT_WAITING);
        assertThat(refusal(() -> world.accept(SAM))).isEqualTo(Refusal.NOT_WAITING);
        world.takeOver(SAM);
        assertThat(world.story().returnToAi(early).repeated()).isFalse();

        assertThat(world.log())
                .endsWith("control AI by HANDED_BACK", "ticket of episode 1 closed", "said RETURNED_TO_AI");
    }
}
