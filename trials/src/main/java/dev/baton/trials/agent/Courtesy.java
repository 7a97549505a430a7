package dev.baton.trials.agent;

import dev.baton.trials.client.Answer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Patience;
import java.time.Duration;
import java.util.UUID;

/** For conversations that nobody wrote a part for: one polite line, then back to the AI. */
final class Courtesy implements Part {
    @Override
    public Answer reply(DeskSide side) {
        String key = UUID.randomUUID().toString();
        String text = "Thank you. I give you back to the assistant.";
        return Patience.untilKnown(Duration.ofSeconds(30), () -> side.tryReply(key, text));
    }

    @Override
    public boolean over(int replies) {
        return replies > 0;
    }

    @Override
    public boolean completes() {
        return false;
    }
}
