package dev.baton.workflows.conversation;

import static dev.baton.workflows.conversation.StoryWorld.SAM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a conversation costs in events of its history. */
class EventBudgetTest {
    private static final int AI_TURN = 13;
    private static final int CONVERSATION = 150;
    private static final int ALARMS = 5;

    @RegisterExtension
    final StoryExtension stories = new StoryExtension();

    private final Map<String, Integer> bill = new LinkedHashMap<>();
    private int paid;

    @Test
    void aWholeEscalatedConversationStaysWithinItsBudget() {
        StoryWorld world = stories.world();

        aiTurn(world, "AI turn 1, with the start");
        for (int i = 2; i <= 6; i++) {
            int turn = aiTurn(world, "AI turn " + i);
            assertThat(turn).as("AI turn %d", i).isLessThanOrEqualTo(AI_TURN);
        }
        world.customer("I want a human");
        pay(world, "escalation");
        world.accept(SAM);
        pay(world, "connect");
        for (int i = 0; i < 6; i++) {
            world.customer("and");
            world.human("yes");
        }
        assertThat(pay(world, "12 messages with the person")).isZero();
        for (int i = 0; i < 10; i++) {
            world.pass(Duration.ofMinutes(1));
            world.human("still here");
        }
        pay(world, "ten minutes with the person");
        world.handBack(SAM);
        pay(world, "return to the AI");

        bill.put("sum", world.events());
        bill.forEach((what, events) -> System.out.printf("%-30s %4d%n", what, events));
        assertThat(world.events()).isLessThanOrEqualTo(CONVERSATION);
    }

    @Test
    void tenMinutesOfAnUrgentChatAreFiveLooksAtMost() {
        StoryWorld world = stories.world();
        world.greeted();
        world.customer("it arrived broken");
        world.accept(SAM);
        world.human("I am looking into it");
        int looks = world.desk.rows(world.id()).looks;

        for (int i = 0; i < 6; i++) {
            world.pass(Duration.ofSeconds(55));
            world.customer("and");
            world.pass(Duration.ofSeconds(40));
            world.human("yes");
        }
        world.pass(Duration.ofSeconds(30));

        assertThat(world.desk.rows(world.id()).looks - looks).isBetween(1, ALARMS);
    }

    @Test
    void noMarkOfAnUrgentChatIsLost() {
        StoryWorld world = stories.world();
        world.greeted();
        world.customer("it arrived broken");
        world.accept(SAM);
        world.human("I am looking into it");

        world.pass(Duration.ofSeconds(10));
        world.customer("are you there?");
        world.pass(Duration.ofSeconds(181));

        assertThat(world.desk.rows(world.id()).marks)
                .contains("NEXT_RESPONSE HALF", "NEXT_RESPONSE WARN", "NEXT_RESPONSE DUE");
    }

    private int aiTurn(StoryWorld world, String what) {
        int seq = world.customer("where is my order");
        world.sees("AI answers " + seq);
        world.closesItsTask();
        return pay(world, what);
    }

    private int pay(StoryWorld world, String what) {
        int events = world.events();
        int price = events - paid;
        bill.put(what, price);
        paid = events;
        return price;
    }
}
