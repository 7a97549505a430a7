package dev.baton.store.conversation;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.AI_TURN;
import static dev.baton.store.generated.Tables.MESSAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Author;
import dev.baton.domain.conversation.Cause;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.AppendCustomerMessage.Words;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class AppendDraftTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final AppendDraft append = new AppendDraft(dsl);

    @Test
    void aDraftIsSaidOnce() {
        UUID conversation = drafted();
        assertThat(append.append(conversation, 1, 2, NOON)).isEqualTo(3);
        assertThat(append.append(conversation, 1, 2, NOON)).isEqualTo(3);
        assertThat(dsl.fetchCount(MESSAGE, MESSAGE.AUTHOR.eq(Author.AI))).isOne();
    }

    @Test
    void aDraftThatWasDroppedIsNeverSaid() {
        UUID conversation = drafted();
        desk.change(conversation, Cause.TAKEN_OVER, desk.agent("sam"));
        assertThat(append.append(conversation, 1, 2, NOON)).isNull();
        desk.change(conversation, Cause.HANDED_BACK, null);
        assertThat(append.append(conversation, 1, 2, NOON)).isNull();
        assertThat(dsl.fetchValue(AI_TURN.STATE, AI_TURN.CONVERSATION_ID.eq(conversation)))
                .isEqualTo("DROPPED");
    }

    @Test
    void aTakeOverAtTheSameInstantLeavesNoAnswerBehindIt() throws Exception {
        UUID sam = desk.agent("sam");
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 50; i++) {
                UUID conversation = drafted();
                Future<Integer> said = threads.submit(() -> append.append(conversation, 1, 2, NOON));
                Future<Integer> firstOfSam = threads.submit(() -> {
                    desk.change(conversation, Cause.TAKEN_OVER, sam);
                    return new AppendHumanMessage(dsl)
                            .append(new AppendHumanMessage.Words(
                                    conversation,
                                    sam,
                                    "k",
                                    "Sam here",
                                    dev.baton.domain.conversation.Visibility.PUBLIC,
                                    2,
                                    null,
                                    NOON))
                            .seq();
                });
                assertThat(firstOfSam.get()).isGreaterThan(said.get() == null ? 0 : said.get());
            }
        }
    }

    private UUID drafted() {
        UUID conversation = desk.conversation();
        new AppendCustomerMessage(dsl).append(new Words(conversation, "a", "where is my order?", NOON));
        dsl.insertInto(
                        AI_TURN,
                        AI_TURN.CONVERSATION_ID,
                        AI_TURN.SEQ,
                        AI_TURN.EPOCH,
                        AI_TURN.STATE,
                        AI_TURN.DRAFT,
                        AI_TURN.ANSWERED_BY)
                .values(conversation, 2, 1, "DRAFTED", "It is on its way.", "offline")
                .execute();
        return conversation;
    }
}
