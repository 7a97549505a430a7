package dev.baton.workflows.conversation;

import dev.baton.workflows.aiturn.BotTurn;
import io.temporal.activity.Activity;
import io.temporal.client.ActivityCompletionException;
import io.temporal.failure.ApplicationFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A model that answers at once, or thinks until it is let go, or fails. */
final class FakeModel implements BotTurn {
    private final List<Integer> asked = new ArrayList<>();
    private final AtomicInteger stopped = new AtomicInteger();
    private boolean thinking;
    private @Nullable ApplicationFailure failure;

    @Override
    public Drafted answer(Ask ask) {
        ApplicationFailure down = begin(ask.seq());
        if (down != null) {
            throw down;
        }
        try {
            think();
        } catch (ActivityCompletionException cancelled) {
            stopped.incrementAndGet();
            throw cancelled;
        }
        return new Drafted(0.9, "shipping", false);
    }

    private synchronized @Nullable ApplicationFailure begin(int seq) {
        asked.add(seq);
        return failure;
    }

    private synchronized void think() {
        while (thinking) {
            Activity.getExecutionContext().heartbeat(null);
            try {
                wait(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    synchronized void thinksUntilLetGo() {
        thinking = true;
    }

    synchronized void letGo() {
        thinking = false;
        notifyAll();
    }

    synchronized void failsWith(@Nullable ApplicationFailure how) {
        failure = how;
    }

    /** The messages that it was asked to answer, every try. */
    synchronized List<Integer> asked() {
        return List.copyOf(asked);
    }

    /** Turns that learned that nobody waits for them. */
    int stopped() {
        return stopped.get();
    }
}
