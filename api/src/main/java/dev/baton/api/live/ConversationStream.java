package dev.baton.api.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows one conversation: every message in order, from the number after the listener's last, and hints that something else
 * about it has changed. Runs on the request's own (virtual) thread until the listener leaves.
 *
 * <p>Events: {@code message} (the message; its id is its number), {@code conversation} (read its state again), {@code typing},
 * {@code viewing} and {@code writing} (a colleague, for the team), {@code delivered} and {@code read} (how far the other side has got),
 * {@code resync} (hints may have been missed), {@code end} (do not come back).
 */
@Component
public class ConversationStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final int PAGE = 200;

    private final HintHub hub;
    private final StreamSlots slots;
    private final JsonMapper json;

    ConversationStream(HintHub hub, StreamSlots slots, JsonMapper json) {
        this.hub = hub;
        this.slots = slots;
        this.json = json;
    }

    /**
     * @param person whose streams are counted together
     * @param who customer or agent: the listener is not told of its own typing
     * @param agentId hints about this agent make the right be checked again; null for customers
     * @param mayStill checked at each heartbeat, after a gap and when the agent has changed
     * @param alive told now and then that the listener is there
     */
    public record Listener(
            String person,
            String who,
            UUID conversationId,
            @Nullable UUID agentId,
            MessageSource messages,
            BooleanSupplier mayStill,
            Runnable alive) {}

    /** @param lastSeq number of the last message that the listener has */
    public void follow(HttpServletResponse response, Listener listener, int lastSeq) throws InterruptedException {
        UUID agentId = listener.agentId();
        try (Subscription hints = agentId == null
                ? hub.about(listener.conversationId())
                : hub.about(listener.conversationId(), agentId)) {
            slots.enter(listener.person(), hints);
            try {
                new Following(EventStream.open(response, json), listener, hints, lastSeq).run();
            } finally {
                slots.leave(listener.person(), hints);
            }
        } catch (IOException e) {
            // the listener left
        }
    }

    private static final class Following {
        private final EventStream out;
        private final Listener listener;
        private final Subscription hints;
        private int last;

        Following(EventStream out, Listener listener, Subscription hints, int last) {
            this.out = out;
            this.listener = listener;
            this.hints = hints;
            this.last = last;
        }

        void run() throws IOException, InterruptedException {
            sendMessages();
            while (true) {
                listener.alive().run();
                List<Hint> heard = hints.take(HEARTBEAT);
                if (heard.isEmpty()) {
                    out.comment("still here");
                }
                if (heard.isEmpty() || heard.stream().anyMatch(this::touchesRight)) {
                    if (!listener.mayStill().getAsBoolean()) {
                        out.send("end", null, new Ended("NOT_SIGNED_IN"));
                        return;
                    }
                }
                if (heard.contains(Hint.END)) {
                    return;
                }
                // a writer that was killed right after its commit has left no hint: silence is a reason to look, too
                if (heard.isEmpty()
                        || heard.contains(Hint.GAP)
                        || heard.stream().anyMatch(h -> h.is("message"))) {
                    if (!isNext(heard) || !sendNext()) {
                        sendMessages();
                    }
                }
                for (Hint hint : heard) {
                    send(hint);
                }
            }
        }

        private boolean touchesRight(Hint hint) {
            return hint == Hint.GAP || hint.is("agent");
        }

        /** True if what was heard is no more than that the next message is there. */
        private boolean isNext(List<Hint> heard) {
            Integer seq = heard.size() == 1 ? heard.getFirst().seq() : null;
            return seq != null && heard.getFirst().is("message") && seq == last + 1;
        }

        private boolean sendNext() throws IOException {
            Optional<MessageSource.Numbered> next = listener.messages().one(last + 1);
            if (next.isPresent()) {
                out.send("message", next.get().seq(), next.get().event());
                last = next.get().seq();
            }
            return next.isPresent();
        }

        private void sendMessages() throws IOException {
            List<MessageSource.Numbered> page;
            do {
                page = listener.messages().after(last, PAGE);
                for (MessageSource.Numbered message : page) {
                    out.send("message", message.seq(), message.event());
                    last = message.seq();
                }
            } while (page.size() == PAGE);
        }

        private void send(Hint hint) throws IOException {
            switch (hint.kind()) {
                case "conversation", "engagement" -> out.send("conversation", null, new Changed(hint.id()));
                case "typing" -> {
                    if (!listener.who().equals(hint.by())) {
                        out.send("typing", null, new Typing(hint.by()));
                    }
                }
                case "viewing", "writing" -> {
                    UUID own = listener.agentId();
                    if (own != null && !own.toString().equals(hint.by())) {
                        out.send(hint.kind(), null, new Typing(hint.by()));
                    }
                }
                case "read", "delivered" -> {
                    if (!listener.who().equals(hint.by())) {
                        out.send(hint.kind(), null, new Marked(hint.by(), hint.seq()));
                    }
                }
                case "gap" ->
                    out.send(
                            "resync",
                            null,
                            new Changed(listener.conversationId().toString()));
                default -> {}
            }
        }
    }

    record Changed(String id) {}

    record Typing(@Nullable String by) {}

    record Marked(@Nullable String by, @Nullable Integer seq) {}

    record Ended(String code) {}
}
