package dev.baton.workflows.conversation;

import static dev.baton.workflows.conversation.StoryWorld.LENA;
import static dev.baton.workflows.conversation.StoryWorld.SAM;
import static dev.baton.workflows.conversation.StoryWorld.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.baton.domain.refusal.Refusal;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PersonTest {
    @RegisterExtension
    final StoryExtension stories = new StoryExtension();

    @Test
    void whoAcceptsJoins() {
        StoryWorld world = stories.world().withPerson(SAM);

        assertThat(world.log()).endsWith("queued in general", "control HUMAN by ACCEPTED", "said JOINED");
    }

    @Test
    void aTakeOverInMidTurnSilencesTheAi() {
        StoryWorld world = stories.world();
        world.model.thinksUntilLetGo();
        world.customer("where is my order");
        await().until(() -> !world.model.asked().isEmpty());

        world.takeOver(SAM);
        await().until(() -> world.model.stopped() == 1);
        world.model.letGo();

        assertThat(world.log())
                .containsExactly(
                        "control HUMAN by TAKEN_OVER",
                        "said JOINED",
                        "brief 1 of episode 1",
                        "ticket of episode 1 opened");
    }

    @Test
    void aTakeOverOfAWaitingCustomerIsTheAccept() {
        StoryWorld world = stories.world().waiting();

        world.takeOver(SAM);

        assertThat(world.log()).endsWith("queued in general", "control HUMAN by TAKEN_OVER", "said JOINED");
        assertThat(world.desk.rows(world.id()).episode).isEqualTo(1);
    }

    @Test
    void fromAnotherAgentNothingIsTakenOver() {
        StoryWorld world = stories.world().withPerson(SAM);

        assertThat(refusal(() -> world.takeOver(LENA))).isEqualTo(Refusal.ALREADY_TAKEN);
    }

    @Test
    void aTransferIsDoneWhenTheOtherAgentAccepts() {
        StoryWorld world = stories.world().withPerson(SAM);

        world.accept(LENA);

        assertThat(world.log()).endsWith("control HUMAN by TRANSFER_ACCEPTED", "said JOINED");
        assertThat(world.desk.rows(world.id()).agent).isEqualTo(LENA);
        assertThat(refusal(() -> world.handBack(SAM))).isEqualTo(Refusal.NOT_IN_CONTROL);
    }

    @Test
    void aLeaseThatIsNoLongerGoodChangesNothing() {
        StoryWorld world = stories.world().waiting();
        UUID lease = world.desk.claim(world.id(), SAM);
        world.desk.loseLease(lease);

        world.story().offerAccepted(new Commands.OfferAccepted(lease, SAM, world.request()));

        assertThat(world.log()).endsWith("queued in general");
        world.accept(LENA);
        assertThat(world.log()).endsWith("control HUMAN by ACCEPTED", "said JOINED");
    }

    @Test
    void theEngineHearsNothingOfWhatPeopleSay() {
        StoryWorld world = stories.world().withPerson(SAM);
        int before = world.events();

        for (int i = 0; i < 6; i++) {
            world.customer("and");
            world.human("yes");
        }

        assertThat(world.events()).isEqualTo(before);
    }

    @Test
    void whatNobodyAnsweredBeforeTheHandBackIsTheAis() {
        StoryWorld world = stories.world().withPerson(SAM);
        world.customer("the first question");
        world.human("the answer");
        int open = world.customer("one more question");

        world.handBack(SAM);
        world.sees("AI answers " + open);

        assertThat(world.model.asked()).containsExactly(1, open);
    }

    @Test
    void aReleasedCustomerIsToldAndQueuedAgain() {
        StoryWorld world = stories.world().withPerson(SAM);
        world.desk.listening.add(LENA);

        world.story().release(new Commands.Release(world.request(), SAM, null, null));

        assertThat(world.log())
                .endsWith(
                        "control WAITING_FOR_HUMAN by RELEASED",
                        "said AGENT_LEFT",
                        "queued in general",
                        "offered to Lena");
    }

    @Test
    void aTicketCanBePassedToAnotherQueue() {
        StoryWorld world = stories.world().withPerson(SAM);
        world.human("I ask a colleague");

        world.story().release(new Commands.Release(world.request(), SAM, "returns", null));

        assertThat(world.log())
                .endsWith(
                        "control WAITING_FOR_HUMAN by TRANSFERRED_TO_QUEUE",
                        "said AGENT_LEFT",
                        "brief 2 of episode 1",
                        "queued in general");
    }

    @Test
    void aLeadCanReleaseForTheAgentInChargeAndForNobodyElse() {
        StoryWorld world = stories.world().withPerson(SAM);
        assertThat(refusal(() -> world.story().release(new Commands.Release(world.request(), LENA, null, LENA))))
                .isEqualTo(Refusal.NOT_IN_CONTROL);

        world.story().release(new Commands.Release(world.request(), SAM, null, LENA));

        assertThat(world.log()).contains("control WAITING_FOR_HUMAN by RELEASED", "said AGENT_LEFT");
        assertThat(world.desk.rows(world.id()).actor).isEqualTo(LENA);
    }

    @Test
    void aReleaseThatComesAfterAnotherAgentTookItIsRefused() {
        StoryWorld world = stories.world().withPerson(SAM);
        world.accept(LENA);

        assertThat(refusal(() -> world.story().release(new Commands.Release(world.request(), SAM, null, null))))
                .isEqualTo(Refusal.NOT_IN_CONTROL);
    }

    @Test
    void anAgentWhoFallsSilentIsReplaced() {
        StoryWorld world = stories.world().withPerson(SAM);
        world.pass(Duration.ofMinutes(3));
        world.customer("are you there?");
        world.desk.listening.add(LENA);

        world.pass(Duration.ofMinutes(7));
        assertThat(world.log()).endsWith("said JOINED");
        world.pass(Duration.ofMinutes(1).plusSeconds(1));
        world.sees("offered to Lena");

        assertThat(world.log())
                .endsWith(
                        "due LEASE_RAN_OUT",
                        "control WAITING_FOR_HUMAN by LEASE_RAN_OUT",
                        "said AGENT_LEFT",
                        "brief 2 of episode 1",
                        "queued in general",
                        "offered to Lena");
    }

    @Test
    void aPersonCanTakeOverInEveryEpisode() {
        StoryWorld world = stories.world().greeted();

        world.takeOver(SAM);
        world.handBack(SAM);
        world.takeOver(LENA);
        world.handBack(LENA);
        world.customer("I want a human");
        world.accept(SAM);

        assertThat(world.desk.rows(world.id()).episode).isEqualTo(3);
        assertThat(world.log()).endsWith("queued in general", "control HUMAN by ACCEPTED", "said JOINED");
    }
}
