package dev.baton.trials.replay;

import dev.baton.trials.client.Answer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Json;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A scripted person at work on one conversation, from joining until it is given away. */
final class Engagement {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final DeskSide side;
    private final Optional<Part> part;
    private final List<Line> lines = new ArrayList<>();
    private int replies;
    private boolean over;

    Engagement(DeskSide side, Optional<Part> part) {
        this.side = side;
        this.part = part;
    }

    /** Does what is to be done now; the answers of what was asked for. */
    List<Answer> act() {
        List<Answer> answers = new ArrayList<>();
        if (over || !side.control().equals("HUMAN")) {
            return answers;
        }
        lines.addAll(side.messages(lines.isEmpty() ? 0 : lines.getLast().seq()));
        if (unanswered(lines)) {
            String key = "reply-" + UUID.randomUUID();
            String text = part.map(Part::nextReply).orElse("Thank you. I give you back to the assistant.");
            answers.add(Patience.untilKnown(LIMIT, () -> side.tryReply(key, text)));
            replies++;
        } else if (part.map(p -> p.over(replies)).orElse(replies > 0)) {
            over = true;
            giveAway(answers);
        }
        return answers;
    }

    private void giveAway(List<Answer> answers) {
        String key = UUID.randomUUID().toString();
        if (part.map(Part::completes).orElse(false)) {
            answers.add(Patience.untilKnown(LIMIT, () -> side.status(key + "-1", "CHAT_FINISHED", null)));
            Object verdict = Json.object("neededPerson", true, "neededWhen", "ON_TIME");
            answers.add(Patience.untilKnown(LIMIT, () -> side.status(key + "-2", "COMPLETED", verdict)));
        } else {
            answers.add(Patience.untilKnown(LIMIT, () -> side.returnToAi(key)));
        }
    }

    /** True if the customer wrote since the person's last words. */
    private static boolean unanswered(List<Line> lines) {
        for (Line line : lines.reversed()) {
            if (line.by("HUMAN") && line.isPublic()) {
                return false;
            }
            if (line.by("CUSTOMER")) {
                return true;
            }
        }
        return false;
    }
}
