package dev.baton.activities.aiturn.model;

import dev.baton.activities.aiturn.AiAgent;
import dev.baton.activities.aiturn.AiTurn;
import dev.baton.activities.aiturn.HouseWords;
import dev.baton.activities.knowledge.KnowledgeIndex;
import dev.baton.activities.knowledge.Passage;
import dev.baton.activities.knowledge.Question;
import dev.baton.domain.conversation.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.tool.ToolCallback;

/** Answers by a language model, from the nearest articles and the customer's own orders, in one structured answer. */
final class ModelAnswers implements AiAgent {
    /** How often the model may look something up before it must answer. */
    static final int ROUNDS = 3;

    private static final int PASSAGES = 5;
    private static final int MOST_STEPS = 10;
    private static final Template PROMPT = Template.of("/ai/answer.txt");
    private static final String SCHEMA = Template.read("/ai/answer-schema.json");

    private final ModelCall call;
    private final String name;
    private final Supplier<KnowledgeIndex> knowledge;

    ModelAnswers(ModelCall call, String name, Supplier<KnowledgeIndex> knowledge) {
        this.call = call;
        this.name = name;
        this.knowledge = knowledge;
    }

    @Override
    public AiTurn answer(Question question, HouseWords words) {
        KnowledgeIndex index = knowledge.get();
        List<Passage> passages = index.search(question.text(), PASSAGES);
        OrderTools tools = new OrderTools(question.orders());
        List<Message> messages = new ArrayList<>(List.of(
                new SystemMessage(prompt(question, words, passages, index)),
                new UserMessage(Quoted.answers(question.answers())
                        + Quoted.transcript(question.before()) + "\n"
                        + Quoted.message(question.text(), question.files()))));
        for (int round = 0; ; round++) {
            List<ToolCallback> offered = round < ROUNDS ? OrderTools.offered() : List.of();
            AssistantMessage said = call.ask(messages, SCHEMA, offered);
            if (!said.hasToolCalls() || round == ROUNDS) {
                return turn(ModelReply.read(said.getText()), words, passages, tools);
            }
            messages.add(said);
            messages.add(tools.run(said.getToolCalls()));
        }
    }

    private static String prompt(Question question, HouseWords words, List<Passage> passages, KnowledgeIndex index) {
        return PROMPT.filled(Map.of(
                "disclosure",
                words.disclosure(),
                "language",
                question.language(),
                "categories",
                String.join(", ", categories(passages)),
                "instruction",
                words.instruction(),
                "passages",
                Quoted.passages(passages.stream()
                        .map(passage -> index.article(passage.articleKey()))
                        .toList())));
    }

    private static Set<String> categories(List<Passage> passages) {
        Set<String> categories = new TreeSet<>(Set.of("orders", "smalltalk", "unsorted"));
        passages.forEach(passage -> categories.add(passage.category()));
        return categories;
    }

    private AiTurn turn(ModelReply reply, HouseWords words, List<Passage> passages, OrderTools tools) {
        boolean outside = reply.outOfScope();
        String category = Objects.requireNonNullElse(reply.category(), "unsorted");
        boolean ownWords = outside && !words.outOfScope().isBlank();
        return new AiTurn(
                ownWords ? words.outOfScope() : reply.draft(),
                reply.boundedConfidence(),
                Map.of("stated", reply.boundedConfidence(), "retrieval", retrieval(passages)),
                !outside && categories(passages).contains(category) ? category : "unsorted",
                outside,
                reply.clarifying(),
                outside || reply.offersPerson(),
                outside ? List.of() : citations(reply, passages),
                reply.steps().stream()
                        .filter(step -> !step.isBlank() && step.length() <= ModelReply.LONGEST)
                        .limit(MOST_STEPS)
                        .toList(),
                tools.used() ? List.of("knowledge.search", "orders.read") : List.of("knowledge.search"),
                name);
    }

    private static double retrieval(List<Passage> passages) {
        return passages.isEmpty() ? 0 : Math.clamp(passages.getFirst().score(), 0, 1);
    }

    /** Only what it was given can be its source. */
    private static List<Citation> citations(ModelReply reply, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> reply.sources().contains(passage.articleKey()))
                .map(passage -> new Citation(passage.articleKey(), passage.title(), passage.score()))
                .toList();
    }
}
