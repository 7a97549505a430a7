package dev.baton.trials.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.LiveStream;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The passage from the AI to a person, step by step. */
final class Passage {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String STEPS = """
            select extract(epoch from b.created_at - m.sent_at) * 1e9, extract(epoch from q.at - m.sent_at) * 1e9
            from message m
            join brief b on b.conversation_id = m.conversation_id and b.episode = 1 and b.version = 1
            join event q on q.conversation_id = m.conversation_id and q.kind = 'ticket.queued'
            where m.conversation_id = ? and m.author = 'CUSTOMER'
            order by m.seq, q.seq limit 1
            """;

    private final Baton baton;
    private final Teammate person;
    private final Latencies toFirstByte = new Latencies();
    private final Latencies toBrief = new Latencies();
    private final List<UUID> conversations = new ArrayList<>();

    Passage(Baton baton, Teammate person) {
        this.baton = baton;
        this.person = person;
    }

    void repeat(int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            once();
        }
    }

    /** From the press of Accept until the first message has come out of the conversation's live stream. */
    Latencies acceptToFirstByte() {
        return toFirstByte;
    }

    /** From the press of Accept until the brief is on the screen. */
    Latencies acceptToBrief() {
        return toBrief;
    }

    /**
     * From the customer's message that escalates until the brief is written and until the ticket is queued, by the rows.
     *
     * @return brief, queue
     */
    List<Latencies> messageToBriefAndQueue(String jdbcUrl) throws SQLException {
        List<Latencies> both = List.of(new Latencies(), new Latencies());
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                PreparedStatement steps = connection.prepareStatement(STEPS)) {
            for (UUID conversation : conversations) {
                steps.setObject(1, conversation);
                try (ResultSet row = steps.executeQuery()) {
                    boolean found = row.next();
                    for (int step = 0; step < 2; step++) {
                        if (found) {
                            both.get(step).add(row.getLong(step + 1));
                        } else {
                            both.get(step).failed();
                        }
                    }
                }
            }
        }
        return both;
    }

    private void once() throws InterruptedException {
        Customer customer = baton.open(Opening.empty());
        conversations.add(customer.id());
        customer.post(UUID.randomUUID().toString(), "my face is burning since I used it");
        DeskSide desk = person.at(customer.id());
        UUID ticket = ticketOf(desk);
        long pressed = System.nanoTime();
        person.acceptTicket(ticket).expected();
        desk.brief(1);
        toBrief.add(System.nanoTime() - pressed);
        CountDownLatch first = new CountDownLatch(1);
        LiveStream.Listener listener = (String name, JsonNode data) -> first.countDown();
        try (LiveStream stream = desk.stream(0, listener)) {
            if (first.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                toFirstByte.add(System.nanoTime() - pressed);
            } else {
                toFirstByte.failed();
            }
        }
        Pause.until(LIMIT, () -> desk.control().equals("HUMAN"));
        desk.status(UUID.randomUUID().toString(), "COMPLETED", null);
    }

    private static UUID ticketOf(DeskSide desk) {
        if (!Pause.until(LIMIT, () -> desk.state().path("ticket").path("id").isTextual())) {
            throw new IllegalStateException("no ticket for " + desk.id());
        }
        return UUID.fromString(desk.state().path("ticket").path("id").asText());
    }
}
