package dev.baton.trials.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Customer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.LiveStream;
import dev.baton.trials.client.Opening;
import dev.baton.trials.client.Pause;
import dev.baton.trials.client.Teammate;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** From the press of Accept until the first message of the conversation has come out of its live stream. */
final class FirstByte {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final Baton baton;
    private final Teammate person;

    FirstByte(Baton baton, Teammate person) {
        this.baton = baton;
        this.person = person;
    }

    Latencies measure(int times) throws InterruptedException {
        Latencies latencies = new Latencies();
        for (int i = 0; i < times; i++) {
            Customer customer = baton.open(Opening.empty());
            customer.post(UUID.randomUUID().toString(), "hello");
            customer.askForPerson().expected();
            DeskSide desk = person.at(customer.id());
            UUID ticket = ticketOf(desk);
            long pressed = System.nanoTime();
            person.acceptTicket(ticket).expected();
            CountDownLatch first = new CountDownLatch(1);
            LiveStream.Listener listener = (String name, JsonNode data) -> first.countDown();
            try (LiveStream stream = desk.stream(0, listener)) {
                if (first.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    latencies.add(System.nanoTime() - pressed);
                } else {
                    latencies.failed();
                }
            }
            Pause.until(LIMIT, () -> desk.control().equals("HUMAN"));
            desk.status(UUID.randomUUID().toString(), "COMPLETED", null);
        }
        return latencies;
    }

    private static UUID ticketOf(DeskSide desk) {
        Pause.until(LIMIT, () -> desk.state().path("ticket").path("id").isTextual());
        return UUID.fromString(desk.state().path("ticket").path("id").asText());
    }
}
