package dev.baton.api.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Message;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import dev.baton.store.conversation.ReadTranscript;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RecentMessagesTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final UUID conversation = new Desk(dsl).conversation();
    private final AtomicInteger reads = new AtomicInteger();
    private final RecentMessages recent = new RecentMessages(new ReadTranscript(counted()));

    @Test
    void allWhoWaitForAMessageShareOneRead() throws Exception {
        Callable<Optional<Message>> stream = () -> recent.one(conversation, 1);
        try (ExecutorService streams = Executors.newFixedThreadPool(8)) {
            List<Future<Optional<Message>>> all = streams.invokeAll(Collections.nCopies(32, stream));
            for (Future<Optional<Message>> each : all) {
                assertThat(each.get()).map(Message::seq).contains(1);
            }
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void whatIsNotThereYetIsLookedForAgain() {
        assertThat(recent.one(conversation, 2)).isEmpty();
        assertThat(recent.one(conversation, 2)).isEmpty();
        assertThat(reads).hasValue(2);
    }

    private DSLContext counted() {
        return DSL.using(dsl.configuration().derive(new Reads()));
    }

    private final class Reads implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void executeStart(ExecuteContext context) {
            reads.incrementAndGet();
        }
    }
}
