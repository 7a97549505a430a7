package dev.baton.trials.agent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.trials.client.Answer;
import dev.baton.trials.client.LiveStream;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.client.Unanswered;
import dev.baton.trials.client.UnexpectedAnswer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A person of the desk who follows a script: listens, accepts what is offered, picks up what nobody is offered, answers what
 * the customer wrote, and gives the conversation away when the script says so.
 */
final class ScriptedAgent implements AutoCloseable {
    private static final long LOOK_MILLIS = 300;
    private static final long PRESENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    /** Looks after which a waiting ticket is picked up although nobody was offered it. */
    private static final int PATIENCE = 5;
    /** What another person or the customer did first; no trouble. */
    private static final Set<String> RACES_LOST = Set.of(
            "ALREADY_TAKEN",
            "OFFER_GONE",
            "NOT_WAITING",
            "NOT_WITH_PERSON",
            "NOT_IN_CONTROL",
            "AT_CAPACITY",
            "STALE_EPOCH",
            "CONVERSATION_CLOSED");

    private final Teammate teammate;
    private final Cast cast;
    private final UUID console = UUID.randomUUID();
    private final Semaphore hints = new Semaphore(0);
    private final Map<UUID, Engagement> engagements = new HashMap<>();
    private final Map<UUID, Integer> seenWaiting = new HashMap<>();
    private volatile boolean ended;
    private long presentAt;

    ScriptedAgent(Teammate teammate, Cast cast) {
        this.teammate = teammate;
        this.cast = cast;
    }

    Teammate teammate() {
        return teammate;
    }

    void start() {
        present();
        teammate.listen(true);
        Thread.ofVirtual().name("agent " + teammate.name()).start(this::work);
    }

    @Override
    public void close() {
        ended = true;
        hints.release();
        try {
            teammate.listen(false);
        } catch (Unanswered | UnexpectedAnswer e) {
            cast.trouble("stop listening: " + e.getMessage());
        }
    }

    private void work() {
        LiveStream.Listener listener = (name, data) -> hints.release();
        try (LiveStream stream = teammate.deskStream(listener)) {
            while (!ended) {
                if (hints.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    hints.drainPermits();
                }
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (System.nanoTime() - presentAt > PRESENCE_NANOS) {
                present();
            }
            teammate.get("/desk/offers").path("offers").forEach(this::accept);
            pickUp();
            engaged().forEach(this::serve);
        } catch (Unanswered | UnexpectedAnswer e) {
            if (!ended) {
                cast.trouble(teammate.name() + ": " + e.getMessage());
            }
        }
    }

    private void present() {
        teammate.present(console).expected();
        presentAt = System.nanoTime();
    }

    private void accept(JsonNode offer) {
        tolerate(teammate.acceptOffer(UUID.fromString(offer.path("id").asText())));
    }

    private void pickUp() {
        Set<UUID> waiting = new HashSet<>();
        for (JsonNode entry : teammate.get("/desk/waiting").path("waiting")) {
            UUID ticket = UUID.fromString(entry.at("/waiting/ticketId").asText());
            waiting.add(ticket);
            if (seenWaiting.merge(ticket, 1, Integer::sum) > PATIENCE) {
                tolerate(teammate.acceptTicket(ticket));
            }
        }
        seenWaiting.keySet().retainAll(waiting);
    }

    private Set<UUID> engaged() {
        Set<UUID> now = new HashSet<>();
        for (JsonNode entry : teammate.get("/desk/engagements").path("engagements")) {
            now.add(UUID.fromString(entry.at("/engagement/conversationId").asText()));
        }
        engagements.keySet().retainAll(now);
        return now;
    }

    private void serve(UUID conversation) {
        Engagement engagement =
                engagements.computeIfAbsent(conversation, id -> new Engagement(teammate.at(id), cast.part(id)));
        engagement.act().forEach(this::tolerate);
    }

    private void tolerate(Answer answer) {
        if (!answer.ok() && !RACES_LOST.contains(answer.code())) {
            throw new UnexpectedAnswer(answer);
        }
    }
}
