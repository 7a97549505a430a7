package dev.baton.store.conversation;

import static dev.baton.store.conversation.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.domain.conversation.Cause;
import dev.baton.store.TestPostgres;
import dev.baton.store.conversation.MarkRead.Mark;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MarkReadTest {
    @AutoClose
    private final TestPostgres postgres = TestPostgres.fresh();

    private final DSLContext dsl = postgres.sql();
    private final Desk desk = new Desk(dsl);
    private final MarkRead mark = new MarkRead(dsl);
    private final UUID maya = desk.conversation();

    @Test
    void marksOnlyGoForwardAndNeverBeyondTheLastMessage() {
        wrote(3);
        assertThat(ofCustomer()).isEqualTo(new ReadMarks(0, 0));
        mark.byCustomer(new Mark(maya, 2, false, NOON));
        assertThat(ofCustomer()).isEqualTo(new ReadMarks(2, 0));
        mark.byCustomer(new Mark(maya, 1, true, NOON));
        assertThat(ofCustomer()).isEqualTo(new ReadMarks(2, 1));
        mark.byCustomer(new Mark(maya, 900, true, NOON));
        assertThat(ofCustomer()).isEqualTo(new ReadMarks(last(), last()));
        mark.byCustomer(new Mark(maya, 2, true, NOON));
        assertThat(ofCustomer()).isEqualTo(new ReadMarks(last(), last()));
    }

    @Test
    void ofTheTeamOnlyTheAgentInChargeCounts() {
        wrote(2);
        UUID sam = desk.agent("sam");
        UUID lena = desk.agent("lena");
        desk.change(maya, Cause.TAKEN_OVER, sam);
        mark.byAgent(new Mark(maya, 1, true, NOON), lena);
        assertThat(ReadMarks.ofTeam(dsl, maya)).isEqualTo(new ReadMarks(0, 0));
        mark.byAgent(new Mark(maya, 1, true, NOON), sam);
        assertThat(ReadMarks.ofTeam(dsl, maya)).isEqualTo(new ReadMarks(1, 1));
        assertThat(ofCustomer()).isEqualTo(new ReadMarks(0, 0));
    }

    private void wrote(int messages) {
        for (int i = 0; i < messages; i++) {
            new AppendCustomerMessage(dsl).append(new AppendCustomerMessage.Words(maya, "m" + i, "hello", NOON));
        }
    }

    private int last() {
        return new ReadConversation(dsl).read(maya).orElseThrow().lastSeq();
    }

    private ReadMarks ofCustomer() {
        return ReadMarks.ofCustomer(dsl, maya);
    }
}
