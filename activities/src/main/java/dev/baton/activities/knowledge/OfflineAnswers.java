package dev.baton.activities.knowledge;

import dev.baton.activities.knowledge.OrderAnswers.OrderAnswer;
import dev.baton.domain.conversation.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers from the knowledge and the customer's orders, without a language model: used where no model is set up. Says
 * only what an article or an order says. The same question with the same state gives the same answer, always.
 *
 * <p>Where nothing relevant is found it says so and offers a person; where it is unsure it asks back once, and then
 * offers a person.
 */
public final class OfflineAnswers {

    /** A message this short that fits badly is read together with the customer's previous one. */
    private static final int SHORT = 6;

    private static final List<String> SEARCHED = List.of("knowledge.search");

    private final SentencePicker picker;
    private final Phrases phrases = new Phrases();
    private final SmallTalk smallTalk = new SmallTalk();
    private final Glossary glossary = new Glossary();
    private final OrderAnswers orderAnswers = new OrderAnswers(phrases);

    public OfflineAnswers(Embeddings embeddings) {
        this.picker = new SentencePicker(embeddings);
    }

    /** Drafts the answer to a question from one account's knowledge. Never fails and never returns an empty text. */
    public DraftedAnswer answer(Question question, KnowledgeIndex knowledge) {
        Optional<String> small = smallTalk.kindOf(question.text());
        if (small.isPresent()) {
            return plain(
                    phrases.say(small.get(), question.language()),
                    0.97,
                    "smalltalk",
                    small.get().equals("aboutMe"));
        }
        Optional<OrderAnswer> order = orderAnswers.answer(question);
        if (order.isPresent()) {
            return ofOrder(order.get());
        }
        return fromKnowledge(question, knowledge);
    }

    /** True when this text offers a person, so that the customer's plain "yes" to it means accepting. */
    public boolean offersPerson(String textOfAi) {
        return phrases.wasSaid("unknown", textOfAi)
                || phrases.wasSaid("unsure", textOfAi)
                || phrases.wasSaid("noOrders", textOfAi)
                || phrases.wasSaid("orderNotFound", textOfAi)
                || phrases.wasSaid("aboutMe", textOfAi);
    }

    private DraftedAnswer fromKnowledge(Question question, KnowledgeIndex knowledge) {
        String asked = glossary.inEnglish(question.text(), question.language());
        List<Passage> found = knowledge.search(asked, 3);
        boolean afterAskingBack = phrases.wasSaid("clarify", question.lastFromAi());
        if (needsContext(asked, found, afterAskingBack)) {
            String wider = glossary.inEnglish(question.previousFromCustomer(), question.language()) + " " + asked;
            List<Passage> better = knowledge.search(wider, 3);
            if (afterAskingBack || score(better) > score(found)) {
                asked = wider;
                found = better;
            }
        }
        double confidence = Confidence.of(score(found));
        if (score(found) < Confidence.NOTHING_RELEVANT) {
            return notKnown("unknown", question.language(), confidence, found, true);
        }
        if (confidence < Confidence.LIMIT) {
            return afterAskingBack || found.size() < 2
                    ? notKnown("unsure", question.language(), confidence, found, false)
                    : askBack(question.language(), confidence, found);
        }
        return compose(question, asked, found, confidence, knowledge);
    }

    private static boolean needsContext(String asked, List<Passage> found, boolean afterAskingBack) {
        boolean fitsBadly = Confidence.of(score(found)) < Confidence.LIMIT;
        return fitsBadly && (afterAskingBack || Words.of(asked).size() <= SHORT);
    }

    private static double score(List<Passage> found) {
        return found.isEmpty() ? 0 : found.getFirst().score();
    }

    private DraftedAnswer compose(
            Question question, String asked, List<Passage> found, double confidence, KnowledgeIndex knowledge) {
        Passage best = found.getFirst();
        List<String> said = picker.pick(asked, knowledge.article(best.articleKey()));
        List<String> parts = new ArrayList<>();
        if (!question.language().equals("en") && phrases.speaks(question.language())) {
            parts.add(phrases.say("onlyEnglish", question.language()));
        }
        Optional<String> remark = orderAnswers.remark(question);
        remark.ifPresent(parts::add);
        parts.addAll(said.subList(0, Math.min(said.size(), 4 - parts.size())));
        return new DraftedAnswer(
                String.join(" ", parts),
                confidence,
                List.of(citation(best)),
                best.category(),
                false,
                false,
                false,
                ProposedSteps.in(said),
                remark.isPresent() ? List.of("orders.read", "knowledge.search") : SEARCHED);
    }

    private DraftedAnswer askBack(String language, double confidence, List<Passage> found) {
        String text = phrases.say(
                "clarify",
                language,
                "first",
                found.get(0).title(),
                "second",
                found.get(1).title());
        List<Citation> both =
                found.stream().limit(2).map(OfflineAnswers::citation).toList();
        return new DraftedAnswer(
                text, confidence, both, found.getFirst().category(), false, true, false, List.of(), SEARCHED);
    }

    private DraftedAnswer notKnown(
            String phrase, String language, double confidence, List<Passage> found, boolean outOfScope) {
        String category =
                outOfScope || found.isEmpty() ? "unsorted" : found.getFirst().category();
        return new DraftedAnswer(
                phrases.say(phrase, language),
                confidence,
                List.of(),
                category,
                outOfScope,
                false,
                true,
                List.of(),
                SEARCHED);
    }

    private static DraftedAnswer ofOrder(OrderAnswer answer) {
        return new DraftedAnswer(
                answer.text(),
                answer.confidence(),
                List.of(),
                "orders",
                false,
                answer.clarifying(),
                answer.offersPerson(),
                List.of(),
                List.of("orders.read"));
    }

    private static DraftedAnswer plain(String text, double confidence, String category, boolean offersPerson) {
        return new DraftedAnswer(
                text, confidence, List.of(), category, false, false, offersPerson, List.of(), List.of());
    }

    private static Citation citation(Passage passage) {
        return new Citation(passage.articleKey(), passage.title(), passage.score());
    }
}
