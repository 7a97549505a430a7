package dev.baton.trials.replay;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What the scripted person says and does in one conversation; shared with the customer's side of the script. */
final class Part {
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

    Part(Recording recording) {
        this.recording = recording;
    }

    /** The next reply: what the recorded person said while there is something left, then a line that fits. */
    String nextReply() {
        int index = spoken.getAndIncrement();
        List<String> recorded = recording.agent();
        return index < recorded.size() ? recorded.get(index) : FITTING.get(index % FITTING.size());
    }

    /** True if the person gives the conversation away after this reply. */
    boolean over(int repliesThisTime) {
        return customerDone || (!recording.completes() && repliesThisTime >= REPLIES_BEFORE_RETURN);
    }

    boolean completes() {
        return recording.completes() && customerDone;
    }

    /** The customer has written the last line and has an answer to it. */
    void customerDone() {
        customerDone = true;
    }
}
