package dev.baton.trials.agent;

import dev.baton.trials.client.Answer;
import dev.baton.trials.client.DeskSide;
import dev.baton.trials.client.Json;
import dev.baton.trials.client.Line;
import dev.baton.trials.client.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A scripted person at work on one conversation, from joining until it is given away. */
final class Engagement {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final DeskSide side;
    private final Part part;
    private final String key = UUID.randomUUID().toString();
    private final List<Line> lines = new ArrayList<>();
    private int replies;

    Engagement(DeskSide side, Part part) {
        this.side = side;
        this.part = part;
    }

    /** Does what is to be done now; the answers of what was asked for. */
    List<Answer> act() {
        List<Answer> answers = new ArrayList<>();
        if (!side.control().equals("HUMAN")) {
            return answers;
        }
        lines.addAll(side.messages(lines.isEmpty() ? 0 : lines.getLast().seq()));
        if (unanswered(lines)) {
            answers.add(part.reply(side));
            replies++;
        } else if (part.over(replies)) {
            giveAway(answers);
        }
        return answers;
    }

    /** The keys stay the same, so that a second call while the first takes its time has no effect of its own. */
    private void giveAway(List<Answer> answers) {
        if (part.completes()) {
            answers.add(Patience.untilKnown(LIMIT, () -> side.status(key + "-1", "CHAT_FINISHED", null)));
            Object verdict = Json.object("neededPerson", true, "when", "ON_TIME");
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
