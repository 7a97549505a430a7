package dev.baton.activities.handoff;

import dev.baton.activities.insight.BriefText;
import dev.baton.activities.insight.MessageReader;
import dev.baton.activities.insight.Summaries;
import dev.baton.activities.knowledge.OrderNumbers;
import dev.baton.activities.knowledge.Turn;
import dev.baton.domain.conversation.Author;
import dev.baton.domain.customer.Order;
import dev.baton.domain.customer.PurchaseHistory;
import dev.baton.domain.handoff.HandoffBrief;
import dev.baton.domain.handoff.HandoffBrief.Step;
import dev.baton.domain.handoff.HandoffBrief.StepOutcome;
import dev.baton.domain.handoff.HandoffBrief.Suggestion;
import dev.baton.domain.handoff.Mood;
import dev.baton.store.customer.ReadCustomerPanel;
import dev.baton.store.customer.ReadCustomerPanel.Panel;
import dev.baton.store.handoff.ReadCase;
import dev.baton.store.handoff.ReadCase.Case;
import dev.baton.store.handoff.ReadCase.Said;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Briefs by quotes and figures of the store, without a language model: a person never waits for one. */
@Component
class OfflineBriefs implements BriefWriter {
    /** The mood is read from the newest so many messages of the customer. */
    private static final int MOOD_OF = 6;

    private final ReadCase cases;
    private final ReadCustomerPanel customers;
    private final Summaries summaries;
    private final MessageReader reader;
    private final InstantSource time;

    OfflineBriefs(DSLContext dsl, Summaries summaries, MessageReader reader, InstantSource time) {
        this.cases = new ReadCase(dsl);
        this.customers = new ReadCustomerPanel(dsl);
        this.summaries = summaries;
        this.reader = reader;
        this.time = time;
    }

    @Override
    public HandoffBrief write(UUID conversationId, int episode) {
        Case read = cases.read(conversationId, episode);
        Panel panel = customers.of(conversationId).orElseThrow();
        BriefText text =
                summaries.of(read.said().stream().map(OfflineBriefs::turn).toList(), language(read.locale()));
        Order atHand = new PurchaseHistory(panel.orders()).atHand(named(read)).orElse(null);
        ReadCase.@Nullable Turn last =
                read.turns().isEmpty() ? null : read.turns().getLast();
        CustomerFacts facts = new CustomerFacts(conversationId, panel, time.instant());
        String category = category(read);
        return new HandoffBrief(
                read.version(),
                episode,
                read.reason(),
                read.otherReasons(),
                read.decisionId(),
                text.subject(),
                CheckedWords.summary(text),
                text.language(),
                category,
                categoryConfidence(read, category),
                steps(read, text),
                suggestion(last),
                mood(read),
                last == null ? null : last.confidence(),
                last == null ? null : lowest(read),
                facts.collected(read, atHand),
                facts.requester(),
                facts.orders(atHand),
                facts.missingSources(),
                atHand == null ? null : atHand.number(),
                facts.earlierTickets(),
                read.lastSeq(),
                read.lastSeq(),
                read.firstSeq());
    }

    private static String language(String locale) {
        String language = Locale.forLanguageTag(locale).getLanguage();
        return language.isEmpty() ? "en" : language;
    }

    private static double lowest(Case read) {
        return read.turns().stream()
                .mapToDouble(ReadCase.Turn::confidence)
                .min()
                .orElse(0);
    }

    /** The AI's last word on it; what the customer chose at the opening where the AI had none. */
    private static String category(Case read) {
        return read.turns().reversed().stream()
                .map(ReadCase.Turn::category)
                .filter(category -> !category.equals("unsorted") && !category.equals("smalltalk"))
                .findFirst()
                .orElse(read.category());
    }

    private static double categoryConfidence(Case read, String category) {
        return read.turns().reversed().stream()
                .filter(turn -> turn.category().equals(category))
                .mapToDouble(ReadCase.Turn::confidence)
                .findFirst()
                .orElse(category.equals("unsorted") ? 0 : 1);
    }

    private static List<Step> steps(Case read, BriefText text) {
        List<Step> steps = new ArrayList<>();
        for (ReadCase.Turn turn : read.turns()) {
            if (turn.messageSeq() != null && turn.toolsUsed().contains("orders.read")) {
                steps.add(new Step("The assistant looked up the orders.", StepOutcome.WORKED, turn.messageSeq()));
            }
        }
        text.steps()
                .forEach(step -> steps.add(new Step(
                        step.text(),
                        StepOutcome.valueOf(step.outcome().name()),
                        read.said().get(step.turn()).seq())));
        steps.sort(Comparator.comparingInt(Step::seq));
        return steps;
    }

    /** A draft that was never sent, if an article stands behind it: for editing, never sent by itself. */
    private static Suggestion suggestion(ReadCase.@Nullable Turn last) {
        if (last == null) {
            return Suggestion.none("the assistant has not drafted an answer");
        }
        if (last.messageSeq() != null) {
            return Suggestion.none("the assistant has said what it knows");
        }
        boolean sourced = !last.outOfScope() && !last.citations().isEmpty();
        return sourced
                ? new Suggestion(last.draft(), last.citations(), null)
                : Suggestion.none("the knowledge holds nothing on it");
    }

    private Mood mood(Case read) {
        List<Said> written = customersOf(read);
        String language = language(read.locale());
        return Mood.of(written.subList(Math.max(0, written.size() - MOOD_OF), written.size()).stream()
                .map(said -> reader.read(said.text(), "", language).sentiment())
                .toList());
    }

    private static List<List<String>> named(Case read) {
        return Stream.concat(
                        customersOf(read).reversed().stream().map(said -> OrderNumbers.in(said.text())),
                        Stream.of(OrderNumbers.among(read.answers())))
                .toList();
    }

    private static List<Said> customersOf(Case read) {
        return read.said().stream()
                .filter(said -> said.author() == Author.CUSTOMER)
                .toList();
    }

    private static Turn turn(Said said) {
        return switch (said.author()) {
            case CUSTOMER -> Turn.customer(said.text());
            case HUMAN -> Turn.human(said.text());
            case AI, SYSTEM -> Turn.ai(said.text());
        };
    }
}
