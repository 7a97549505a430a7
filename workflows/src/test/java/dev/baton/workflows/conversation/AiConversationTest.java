package dev.baton.workflows.conversation;

import static org.assertj.core.api.Assertions.assertThat;

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
}
