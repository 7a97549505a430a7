package dev.baton.api.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the team's lists what to read again. Every event is a {@code hint} of the form {@code {kind, id, seq}}; the first one,
 * and one after each gap, is {@code resync}: read everything.
 */
@Component
public class DeskStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Set<String> KINDS =
            Set.of("message", "conversation", "queue", "offer", "agent", "engagement", "typing");
    /** Hints of a busy moment are collected for so long and told once each. */
    private static final Duration COLLECT = Duration.ofMillis(50);

    private final HintHub hub;
    private final StreamSlots slots;
    private final JsonMapper json;

    DeskStream(HintHub hub, StreamSlots slots, JsonMapper json) {
        this.hub = hub;
        this.slots = slots;
        this.json = json;
    }

    /**
     * @param mayStill checked at each heartbeat, after a gap and when the agent has changed
     * @param alive told now and then that the listener is there
     */
    public void follow(HttpServletResponse response, UUID agentId, BooleanSupplier mayStill, Runnable alive)
            throws InterruptedException {
        String person = "desk " + agentId;
        try (Subscription hints = hub.all(hint -> KINDS.contains(hint.kind()))) {
            slots.enter(person, hints);
            try {
                EventStream out = EventStream.open(response, json);
                out.send("resync", null, Map.of());
                do {
                    alive.run();
                } while (forward(out, heard(hints), agentId.toString(), mayStill));
            } finally {
                slots.leave(person, hints);
            }
        } catch (IOException e) {
            // the listener left
        }
    }

    private static List<Hint> heard(Subscription hints) throws InterruptedException {
        List<Hint> heard = hints.take(HEARTBEAT);
        if (heard.isEmpty() || heard.size() == 1 && !heard.getFirst().is("message")) {
            return heard;
        }
        List<Hint> all = new ArrayList<>(heard);
        all.addAll(hints.take(COLLECT));
        return all;
    }

    private static boolean forward(EventStream out, List<Hint> heard, String agentId, BooleanSupplier mayStill)
            throws IOException {
        boolean aboutMe = heard.stream().anyMatch(h -> h == Hint.GAP || h.is("agent") && h.id().equals(agentId));
        if ((heard.isEmpty() || aboutMe) && !mayStill.getAsBoolean()) {
            out.send("end", null, new ConversationStream.Ended("NOT_SIGNED_IN"));
            return false;
        }
        if (heard.contains(Hint.END)) {
            return false;
        }
        if (heard.isEmpty()) {
            out.comment("still here");
        }
        if (heard.contains(Hint.GAP)) {
            out.send("resync", null, Map.of());
            return true;
        }
        for (Hint hint : latest(heard)) {
            out.send("hint", null, hint);
        }
        return true;
    }

    /** Of several hints of the same thing, the last one. */
    private static List<Hint> latest(List<Hint> heard) {
        Map<String, Hint> latest = new LinkedHashMap<>();
        heard.forEach(hint -> latest.put(hint.kind() + hint.id(), hint));
        return List.copyOf(latest.values());
    }
}
