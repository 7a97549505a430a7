package dev.baton.api.live;

import dev.baton.store.agent.Touch;
import dev.baton.store.live.NotifyTyping;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Customers and people of the team are there while they ask or follow a stream; written down a few times a minute. */
@Component
public class SignsOfLife {
    private static final Duration OFTEN_ENOUGH = Duration.ofSeconds(15);
    private static final int MOST = 50_000;

    private final Touch touch;
    private final NotifyTyping notify;
    private final InstantSource time;
    private final Map<UUID, Instant> written = new ConcurrentHashMap<>();

    SignsOfLife(Touch touch, NotifyTyping notify, InstantSource time) {
        this.touch = touch;
        this.notify = notify;
        this.time = time;
    }

    public void customer(UUID conversationId) {
        Instant now = time.instant();
        if (due(conversationId, now)) {
            touch.customer(conversationId, now);
        }
    }

    /** A client of this agent is there, even without a console that says so itself. */
    public void agent(UUID agentId) {
        Instant now = time.instant();
        if (due(agentId, now)) {
            touch.presence(agentId, agentId, now);
        }
    }

    /** The agent has this conversation open; colleagues who have it open as well are told. */
    public void viewer(UUID conversationId, UUID agentId) {
        agent(agentId);
        UUID both = new UUID(
                conversationId.getMostSignificantBits() ^ agentId.getMostSignificantBits(),
                conversationId.getLeastSignificantBits() ^ agentId.getLeastSignificantBits());
        if (due(both, time.instant())) {
            notify.viewedBy(conversationId, agentId);
        }
    }

    private boolean due(UUID id, Instant now) {
        if (written.size() > MOST) {
            written.values().removeIf(at -> at.plus(OFTEN_ENOUGH).isBefore(now));
        }
        Instant last = written.get(id);
        boolean due = last == null || Duration.between(last, now).abs().compareTo(OFTEN_ENOUGH) >= 0;
        if (due) {
            written.put(id, now);
        }
        return due;
    }
}
