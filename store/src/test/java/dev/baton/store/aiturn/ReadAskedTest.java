package dev.baton.store.aiturn;

import static dev.baton.store.conversation.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Visibility;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.TestPostgres;
import dev.baton.store.aiturn.DraftedTurn.Measured;
import dev.baton.store.aiturn.ReadAsked.Said;
import dev.baton.store.conversation.AppendDraft;
import dev.baton.store.conversation.Desk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ReadAskedTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final ReadAsked read = new ReadAsked(dsl);
    private final UUID conversation = desk.conversation();

    @Test
    void theAiHearsItsOwnStretchWithoutTheMessageItself() {
        customer("hello");
        ai(1, 1, "Hello, how can I help?");
        int seq = customer("where is my order?");

        assertThat(read.read(conversation, seq).text()).isEqualTo("where is my order?");
        assertThat(before(seq)).containsExactly("hello", "Hello, how can I help?");
    }

    @Test
    void afterAHandBackItHearsThePersonAndNotWhatLedToOne() {
        UUID sam = desk.agent("sam");
        customer("get me a human");
        desk.change(conversation, Cause.TRIGGER_FIRED, null);
        customer("it is about the refund");
        desk.change(conversation, Cause.ACCEPTED, sam);
        desk.replies(conversation, sam, "I have refunded $12.50.", Visibility.PUBLIC);
        desk.replies(conversation, sam, "second refund this year", Visibility.NOTE);
        customer("thank you");
        desk.change(conversation, Cause.HANDED_BACK, null);
        int seq = customer("and where is the rest?");

        assertThat(before(seq)).containsExactly("it is about the refund", "I have refunded $12.50.", "thank you");
    }

    @Test
    void afterALongConversationItHearsTheNewest() {
        for (int i = 1; i <= 70; i++) {
            customer("line " + i);
        }
        int seq = customer("now");

        assertThat(before(seq)).hasSize(60).startsWith("line 11").endsWith("line 70");
    }

    @Test
    void whatIsNoMessageOfTheCustomerIsNotFound() {
        assertThatThrownBy(() -> read.read(conversation, 1)).isInstanceOf(Refused.class);
    }

    private List<String> before(int seq) {
        return read.read(conversation, seq).before().stream().map(Said::text).toList();
    }

    private int customer(String text) {
        return desk.writes(conversation, text);
    }

    private void ai(int epoch, int seq, String text) {
        new StoreDraft(dsl)
                .store(
                        conversation,
                        epoch,
                        seq,
                        new DraftedTurn(
                                text,
                                List.of(),
                                0.9,
                                false,
                                false,
                                "smalltalk",
                                new Measured(Map.of(), false, List.of(), List.of()),
                                "offline"),
                        NOON);
        new AppendDraft(dsl).append(conversation, epoch, seq, NOON);
    }
}
