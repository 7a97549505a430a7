package dev.baton.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.api.Caller;
import dev.baton.api.Events;
import dev.baton.api.RunningApi;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The one connection that listens is cut while people write: after it, everybody has read everything. */
class CutOffHintsTest {
    @AutoClose
    private static final RunningApi api = RunningApi.start();

    @Test
    void nothingThatWasWrittenDuringACutIsMissedByAStream() {
        Caller customer = api.customer(Map.of("text", "hello"));
        try (Events stream = customer.events("/stream?after=0")) {
            assertThat(stream.next("message").id()).isEqualTo("1");

            cut();
            int written = say(customer, "written while nobody listens");

            stream.next(event -> event.id().equals(Integer.toString(written)));
            int after = say(customer, "written when somebody listens again");
            stream.next(event -> event.id().equals(Integer.toString(after)));
        }
    }

    @Test
    void listsAreToldToReadEverythingAgain() {
        Caller sam = api.team("sam");
        try (Events desk = sam.events("/desk/stream")) {
            desk.next("resync");

            cut();

            desk.next("resync");
            Caller customer = api.customer(Map.of("text", "hello again"));
            desk.next(event ->
                    event.data().at("/id").asString().equals(customer.id().toString()));
        }
    }

    /** Ends the connection from the database's side. */
    private static void cut() {
        int ended = api.sql()
                .fetch("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'baton-hints'"
                        + " and datname = current_database()")
                .size();
        assertThat(ended).as("there is one such connection").isEqualTo(1);
    }

    private static int say(Caller customer, String text) {
        return customer.post(
                        "/messages", Map.of("clientMessageId", UUID.randomUUID().toString(), "text", text))
                .at("/seq")
                .asInt();
    }
}
