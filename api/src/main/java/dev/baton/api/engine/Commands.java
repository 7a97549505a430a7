package dev.baton.api.engine;

import dev.baton.api.live.HintHub;
import dev.baton.api.live.Subscription;
import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import dev.baton.store.conversation.ReadControl;
import dev.baton.store.conversation.ReadControl.Now;
import dev.baton.store.outbox.ReadTelling;
import dev.baton.store.outbox.WriteCommand;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes a command down, has its story told, and waits a moment for what it does. The wait is a wait for hints; nothing is
 * asked over and over.
 */
@Component
public class Commands {
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final WriteCommand write;
    private final ReadControl control;
    private final ReadTelling telling;
    private final Relay relay;
    private final EngineState engine;
    private final HintHub hub;
    private final InstantSource time;

    Commands(
            WriteCommand write,
            ReadControl control,
            ReadTelling telling,
            Relay relay,
            EngineState engine,
            HintHub hub,
            InstantSource time) {
        this.write = write;
        this.control = control;
        this.telling = telling;
        this.relay = relay;
        this.engine = engine;
        this.hub = hub;
        this.time = time;
    }

    /**
     * @param may asked once, before anything is written: what the rules say of the state that is seen now
     * @return true if the effect can be seen; false if it is still to come, and will
     */
    public boolean give(Command command, Function<Now, @Nullable Refusal> may) {
        try (Subscription hints = hub.about(command.conversationId())) {
            Now now = now(command);
            if (done(command, now)) {
                return true;
            }
            Refusal refusal = may.apply(now);
            if (refusal != null && telling.of(command.requestId()).isEmpty()) {
                throw new Refused(refusal);
            }
            write.write(
                    command.conversationId(), command.requestId(), command.kind(), command.payload(), time.instant());
            return follow(command, hints);
        }
    }

    /** As {@link #give}, for a command that a transaction of the store has already written. */
    public boolean follow(Command command) {
        try (Subscription hints = hub.about(command.conversationId())) {
            return follow(command, hints);
        }
    }

    private boolean follow(Command command, Subscription hints) {
        relay.soon(command.conversationId());
        long deadline = System.nanoTime() + MOMENT.toNanos();
        while (true) {
            if (done(command, now(command))) {
                return true;
            }
            mustNotBeRefused(command.requestId());
            long left = deadline - System.nanoTime();
            if (left <= 0 || engine.away() || waited(hints, left)) {
                return done(command, now(command));
            }
        }
    }

    /** True if nothing was heard for the rest of the time. */
    private static boolean waited(Subscription hints, long nanos) {
        try {
            return hints.take(Duration.ofNanos(nanos)).isEmpty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void mustNotBeRefused(UUID requestId) {
        Optional<ReadTelling.Telling> told = telling.of(requestId);
        if (told.isPresent() && told.get().refused() != null) {
            throw new Refused(told.get().refused());
        }
    }

    private Now now(Command command) {
        return control.of(command.conversationId(), command.requestId().toString())
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND));
    }

    private static boolean done(Command command, Now now) {
        return now.changedByRequest() || command.seen().test(now);
    }
}
