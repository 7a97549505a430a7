package dev.baton.store.conversation;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.domain.conversation.Cause;
import dev.baton.domain.conversation.Message;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.AppendCustomerMessage.Appended;
import dev.baton.store.conversation.AppendCustomerMessage.Words;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AppendCustomerMessageTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final AppendCustomerMessage append = new AppendCustomerMessage(dsl);

    @Test
    void theAiIsToldOfEachMessageInOrder() {
        UUID conversation = desk.conversation();
        Appended first = append.append(new Words(conversation, "a", "hello", NOON));
        Appended second = append.append(new Words(conversation, "b", "are you there?", NOON));
        assertThat(List.of(first.seq(), second.seq())).containsExactly(2, 3);
        assertThat(dsl.select(OUTBOX.ID).from(OUTBOX).orderBy(OUTBOX.POSITION).fetch(OUTBOX.ID))
                .containsExactly(first.tell(), second.tell());
    }

    @Test
    void thePersonInChargeNeedsNoTelling() {
        UUID conversation = desk.conversation();
        desk.change(conversation, Cause.TAKEN_OVER, desk.agent("sam"));
        assertThat(append.append(new Words(conversation, "a", "hello", NOON)).tell())
                .isNull();
        assertThat(dsl.fetchCount(OUTBOX)).isZero();
    }

    @Test
    void theSameKeyAndTextIsOneMessage() {
        UUID conversation = desk.conversation();
        Appended first = append.append(new Words(conversation, "a", "hello", NOON));
        Appended again = append.append(new Words(conversation, "a", "hello", NOON.plus(Duration.ofDays(1))));
        assertThat(again.repeated()).isTrue();
        assertThat(again.seq()).isEqualTo(first.seq());
        assertThat(again.tell()).isEqualTo(first.tell());
        assertThat(dsl.fetchCount(OUTBOX)).isOne();
    }

    @Test
    void theSameKeyWithOtherTextIsRefused() {
        UUID conversation = desk.conversation();
        append.append(new Words(conversation, "a", "hello", NOON));
        assertThatThrownBy(() -> append.append(new Words(conversation, "a", "good bye", NOON)))
                .hasMessage("KEY_REUSED");
    }

    @Test
    void aCustomerCannotTakeTheKeyOfASystemLine() {
        UUID conversation = desk.conversation();
        append.append(new Words(conversation, "e1/why", "mine", NOON));
        int seq = new AppendSystemLine(dsl)
                .append(conversation, "e1/why", dev.baton.domain.conversation.MessageKind.HANDOFF, "theirs", NOON);
        assertThat(seq).isEqualTo(3);
    }

    @Test
    void whoWritesTooLateBeginsAnew() {
        UUID conversation = desk.conversation();
        desk.change(conversation, Cause.ENDED_BY_CUSTOMER, null);
        append.append(new Words(conversation, "a", "still me", NOON.plus(Duration.ofHours(48))));
        assertThatThrownBy(() -> append.append(new Words(
                        conversation,
                        "b",
                        "me again",
                        NOON.plus(Duration.ofHours(48)).plusSeconds(1))))
                .hasMessage("REOPEN_WINDOW_PASSED");
    }

    @Test
    void writersAtTheSameTimeGetNumbersWithoutGaps() throws Exception {
        UUID conversation = desk.conversation();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Appended>> writers = IntStream.range(0, 64)
                    .<Callable<Appended>>mapToObj(
                            i -> () -> append.append(new Words(conversation, "key-" + i / 2, "text " + i / 2, NOON)))
                    .toList();
            for (Future<Appended> each : threads.invokeAll(writers)) {
                each.get();
            }
        }
        assertThat(new ReadTranscript(dsl).after(conversation, 0, 100))
                .extracting(Message::seq)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 33).boxed().toList());
    }
}
