package dev.baton.trials.replay;

import dev.baton.trials.agent.Part;
import dev.baton.trials.client.Answer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Patience;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** What the recorded person said, as far as that goes; shared with the customer's side of the script. */
final class RecordedPart implements Part {
    private static final Duration SENDING = Duration.ofSeconds(30);
    private static final List<String> FITTING = List.of(
            "Thank you for waiting. I have read what you wrote and I am looking into it now.",
            "I understand. Let me check that for you.",
            "Thank you, that helps. I have noted it.",
            "I have made the change on our side. You will see it shortly.",
            "Is there anything else that I can do about this?");
    private static final int REPLIES_BEFORE_RETURN = 2;

    private final Recording recording;
    private final AtomicInteger spoken = new AtomicInteger();
    private volatile boolean customerDone;

    RecordedPart(Recording recording) {
        this.recording = recording;
    }

    /** What the recorded person said next while there is something left, then a line that fits. */
    @Override
    public Answer reply(DeskSide side) {
        int index = spoken.getAndIncrement();
        List<String> recorded = recording.agent();
        String text = index < recorded.size() ? recorded.get(index) : FITTING.get(index % FITTING.size());
        String key = UUID.randomUUID().toString();
        return Patience.untilKnown(SENDING, () -> side.tryReply(key, text));
    }

    @Override
    public boolean over(int replies) {
        return customerDone || (!recording.completes() && replies >= REPLIES_BEFORE_RETURN);
    }

    @Override
    public boolean completes() {
        return recording.completes() && customerDone;
    }

    /** The customer has written the last line and has an answer to it. */
    void customerDone() {
        customerDone = true;
    }
}
