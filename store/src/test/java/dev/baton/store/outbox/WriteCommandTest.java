package dev.baton.store.outbox;

import static dev.baton.store.conversation.Desk.NOON;
import static dev.baton.store.generated.Tables.OUTBOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.Desk;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WriteCommandTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();

    @Test
    void theSameCommandAgainIsNoSecondOne() {
        UUID conversation = new Desk(dsl).conversation();
        UUID id = UUID.randomUUID();
        WriteCommand write = new WriteCommand(dsl);
        write.write(conversation, id, Commands.END, Map.of("requestId", id), NOON);
        write.write(conversation, id, Commands.END, Map.of("requestId", id), NOON);
        assertThat(dsl.fetchCount(OUTBOX)).isOne();
        assertThatThrownBy(() -> write.write(conversation, id, Commands.CHOOSE_AI, Map.of("requestId", id), NOON))
                .hasMessage("KEY_REUSED");
    }
}
