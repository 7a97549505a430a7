package dev.baton.activities.assist;

import dev.baton.activities.insight.BriefText;
import dev.baton.activities.insight.StepTried;
import dev.baton.activities.insight.Summaries;
import dev.baton.activities.knowledge.Turn;
import dev.baton.domain.conversation.Message;
import dev.baton.domain.conversation.MessageKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The whole conversation in some lines, for the notes of an engagement: quotes in frames, nothing invented. */
final class Notes {
    private static final int MOST_STEPS = 5;

    private final Summaries summaries;

    Notes(Summaries summaries) {
        this.summaries = summaries;
    }

    /** @param messages in their order; those for the team only are left out */
    String of(List<Message> messages, String language) {
        BriefText text = summaries.of(
                messages.stream()
                        .filter(Message::shownToCustomer)
                        .filter(message -> message.kind() == MessageKind.TEXT)
                        .map(Notes::turn)
                        .toList(),
                language);
        String steps = text.steps().reversed().stream()
                .limit(MOST_STEPS)
                .map(step -> "- " + step.text() + " (" + outcome(step) + ")")
                .collect(Collectors.joining("\n"));
        return steps.isEmpty() ? text.summary() : text.summary() + "\n" + steps;
    }

    private static String outcome(StepTried step) {
        return step.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Turn turn(Message message) {
        return switch (message.author()) {
            case CUSTOMER -> Turn.customer(message.text());
            case HUMAN -> Turn.human(message.text());
            case AI, SYSTEM -> Turn.ai(message.text());
        };
    }
}
