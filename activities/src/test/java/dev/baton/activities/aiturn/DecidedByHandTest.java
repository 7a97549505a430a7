package dev.baton.activities.aiturn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.escalation.ReasonCode;
import dev.baton.domain.escalation.TurnFacts;
import dev.baton.store.escalation.ReadDecisions;
import dev.baton.store.escalation.RecordDecision.Recorded;
import dev.baton.store.handoff.DecideByHand;
import dev.baton.store.handoff.TakeOverConversation;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What people press is judged by the same policy, and kept with its trace. */
class DecidedByHandTest {
    private static final String EVENTS =
            "select count(*) from event where conversation_id = ? and kind = 'decision.made'";

    @Test
    void theButtonIsARequestForAPerson() {
        try (Chat chat = new Chat()) {
            Recorded asked = decide(chat, UUID.randomUUID());
            assertThat(asked.reason()).isEqualTo(ReasonCode.EXPLICIT_REQUEST);
            recomputes(chat);
        }
    }

    @Test
    void aRequestIsDecidedOnceWhateverIsSaidMeanwhile() {
        try (Chat chat = new Chat()) {
            UUID request = UUID.randomUUID();
            Recorded asked = decide(chat, request);
            chat.customer("hello?");
            assertThat(decide(chat, request)).isEqualTo(asked);
            assertThat(chat.decisions()).hasSize(1);
            assertThat(chat.number(EVENTS)).isOne();
        }
    }

    @Test
    void whoOpensAQueueDirectlyGetsAPersonOfThatQueue() {
        try (Chat chat = new Chat("care")) {
            Recorded asked = decide(chat, UUID.randomUUID());
            assertThat(asked.reason()).isEqualTo(ReasonCode.DIRECT);
            assertThat(asked.queue()).isEqualTo("care");
            recomputes(chat);
        }
    }

    @Test
    void aTakeOverIsItsOwnReason() {
        try (Chat chat = new Chat()) {
            UUID request = UUID.randomUUID();
            UUID sam = chat.desk.agent("sam");
            new TakeOverConversation(chat.dsl).takeOver(chat.id, 1, request, sam, chat.now);
            new TakeOverConversation(chat.dsl).takeOver(chat.id, 1, request, sam, chat.now);
            assertThat(chat.decisions())
                    .extracting(ReadDecisions.Decision::reason)
                    .containsExactly(ReasonCode.TAKEN_OVER);
            assertThat(chat.number(EVENTS)).isOne();
            recomputes(chat);
        }
    }

    private static Recorded decide(Chat chat, UUID request) {
        return new DecideByHand(chat.dsl).decide(chat.id, chat.epoch(), request, chat.now);
    }

    private static void recomputes(Chat chat) {
        assertThat(chat.decisions()).isNotEmpty().allSatisfy(stored -> {
            assertThat(stored.facts().subject()).isEqualTo(TurnFacts.Subject.PERSON);
            assertThat(chat.again(stored).reason()).isEqualTo(stored.reason());
            assertThat(chat.again(stored).trace()).isEqualTo(stored.trace());
        });
    }
}
