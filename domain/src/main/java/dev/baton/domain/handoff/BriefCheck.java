package dev.baton.domain.handoff;

import dev.baton.domain.conversation.MessageText;
import dev.baton.domain.handoff.HandoffBrief.Field;
import dev.baton.domain.handoff.HandoffBrief.Step;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is missing from a brief, or too long. An empty list: nothing. */
public final class BriefCheck {
    /** Longest subject, in code points. */
    public static final int LONGEST_SUBJECT = 80;
    /** Longest summary, in code points. */
    public static final int LONGEST_SUMMARY = 1_000;

    private BriefCheck() {}

    /** @param field name of the component; {@code sentence} says what is wrong with it */
    public record Problem(String field, String sentence) {}

    public static List<Problem> problems(HandoffBrief brief) {
        List<Problem> problems = new ArrayList<>();
        words(brief, problems);
        numbers(brief, problems);
        Set<String> names = new HashSet<>();
        for (Field field : brief.collected()) {
            check(problems, names.add(field.name()), "collected", field.name() + " appears twice");
        }
        for (Step step : brief.stepsTried()) {
            boolean known = step.seq() >= 1 && step.seq() <= brief.throughSeq();
            check(problems, known, "stepsTried", "message " + step.seq() + " is not one of the conversation");
        }
        boolean seen = brief.orderAtHand() == null
                || brief.missingSources().contains("orders")
                || brief.orders().stream().anyMatch(order -> order.number().equals(brief.orderAtHand()));
        check(problems, seen, "orderAtHand", "order " + brief.orderAtHand() + " is not among the orders");
        return problems;
    }

    private static void words(HandoffBrief brief, List<Problem> problems) {
        check(problems, !brief.subject().isBlank(), "subject", "is empty");
        int subject = MessageText.length(brief.subject());
        check(problems, subject <= LONGEST_SUBJECT, "subject", "has " + subject + " characters");
        int summary = MessageText.length(brief.summary());
        check(problems, summary <= LONGEST_SUMMARY, "summary", "has " + summary + " characters");
        int sentences = sentences(brief.summary(), brief.language());
        check(problems, sentences == 2 || sentences == 3, "summary", "has " + sentences + " sentences");
        check(problems, !brief.language().isBlank(), "language", "is empty");
        check(problems, !brief.category().isBlank(), "category", "is empty");
    }

    private static void numbers(HandoffBrief brief, List<Problem> problems) {
        check(problems, brief.version() >= 1, "version", "is " + brief.version());
        boolean whole = brief.messageCount() == brief.throughSeq();
        check(problems, whole, "messageCount", "is " + brief.messageCount() + " of " + brief.throughSeq());
        boolean inside = brief.firstSeqOfEpisode() <= brief.throughSeq() + 1;
        check(problems, inside, "firstSeqOfEpisode", "is " + brief.firstSeqOfEpisode() + " of " + brief.throughSeq());
        Double last = brief.confidenceLast();
        Double lowest = brief.confidenceLowest();
        boolean both = (last == null) == (lowest == null);
        boolean ordered = last == null || lowest == null || lowest <= last;
        check(problems, both && ordered, "confidenceLowest", "is " + lowest + ", the last one " + last);
    }

    private static void check(List<Problem> problems, boolean holds, String field, String otherwise) {
        if (!holds) {
            problems.add(new Problem(field, otherwise));
        }
    }

    /** Sentences as the language's own rules part them. */
    public static int sentences(String text, String language) {
        BreakIterator parts = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
        parts.setText(text.strip());
        int count = 0;
        while (parts.next() != BreakIterator.DONE) {
            count++;
        }
        return text.isBlank() ? 0 : count;
    }
}
