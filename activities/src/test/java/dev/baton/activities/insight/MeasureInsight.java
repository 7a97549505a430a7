package dev.baton.activities.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activities.insight.DataFiles.Asked;
import dev.baton.activities.knowledge.Embeddings;
import dev.baton.activities.knowledge.IndexedArticle;
import dev.baton.activities.knowledge.KnowledgeIndex;
import dev.baton.activities.knowledge.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The floors of the product, on public data that do not belong to it. Not part of the build; run by
 * {@code ./mvnw -Dquick -pl activities -am test -Dtest=MeasureInsight -Dbaton.data=FOLDER}.
 */
class MeasureInsight {

    private static final Embeddings EMBEDDINGS = new Embeddings();

    private final DataFiles data = new DataFiles(Path.of(System.getProperty("baton.data")));

    @Test
    void requestsForAPersonAreFoundAndHardNegativesAreNot() {
        PersonRequests requests = new PersonRequests(EMBEDDINGS);
        Counts all = new Counts();
        Counts unseen = new Counts();
        Counts hard = new Counts();
        for (Asked row : data.explicitRequests()) {
            boolean asked = requests.read(row.text(), row.lastFromAi()).asked();
            all.add(asked, row.asks());
            if (!row.source().matches("NLU.*|Rasa.*|tau.*")) {
                unseen.add(asked, row.asks());
            }
            if (row.hardNegative()) {
                hard.add(asked, row.asks());
            }
        }
        System.out.printf(
                "explicit request: all %s; sources not trained on %s; hard negatives %s%n", all, unseen, hard);
        assertThat(all.precision()).isGreaterThanOrEqualTo(0.94);
        assertThat(all.recall()).isGreaterThanOrEqualTo(0.96);
        assertThat(unseen.precision()).isGreaterThanOrEqualTo(0.88);
        assertThat(unseen.recall()).isGreaterThanOrEqualTo(0.90);
        assertThat(hard.falseAlarms()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void theRightArticleOf125ComesFirst() {
        List<IndexedArticle> articles = data.read("retrieval_stackfaq.docs.jsonl").stream()
                .map(d -> new IndexedArticle(
                        d.get("doc_id").asString(),
                        d.get("question").asString(),
                        "faq",
                        d.get("answer").asString(),
                        List.of()))
                .toList();
        long start = System.nanoTime();
        KnowledgeIndex index = KnowledgeIndex.of(articles, EMBEDDINGS);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<JsonNode> questions = data.read("retrieval_stackfaq.dev.jsonl");
        long right = questions.stream()
                .filter(q -> index.search(q.get("transcript").get(0).get("text").asString(), 1)
                        .getFirst()
                        .articleKey()
                        .equals(q.get("gold").get("doc_ids").get(0).asString()))
                .count();
        System.out.printf("retrieval: top-1 %d of %d, index built in %.1f s%n", right, questions.size(), seconds);
        assertThat((double) right / questions.size()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void negativeSentimentIsFound() {
        Sentiment sentiment = new Sentiment(EMBEDDINGS);
        Counts counts = new Counts();
        for (JsonNode row : data.read("sentiment_airline.dev.jsonl")) {
            double value = sentiment.of(row.get("transcript").get(0).get("text").asString(), "en");
            counts.add(
                    value < -0.05, row.get("gold").get("sentiment").asString().equals("negative"));
        }
        System.out.println("negative sentiment (below -0.05): " + counts);
        assertThat(counts.f1()).isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void everyRealConversationHasABrief() {
        Summaries summaries = new Summaries();
        LanguageGuess languages = new LanguageGuess();
        int read = 0;
        for (String file : List.of("conversations.dev.jsonl", "summary_tweetsumm.dev.jsonl")) {
            for (JsonNode row : data.read(file)) {
                List<Turn> turns = turns(row);
                String words = String.join(
                        " ",
                        turns.stream().filter(Turn::byCustomer).map(Turn::text).toList());
                BriefText brief = summaries.of(turns, languages.of(words, "en"));
                assertThat(brief.summary().split("(?<=[.!?])\\s+|(?<=\u3002)")).hasSizeBetween(2, 3);
                read++;
            }
        }
        System.out.println("briefs: " + read);
    }

    private static List<Turn> turns(JsonNode row) {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode turn : row.get("transcript")) {
            String text = turn.get("text").asString();
            turns.add(
                    switch (turn.get("role").asString()) {
                        case "customer" -> Turn.customer(text);
                        case "bot" -> Turn.ai(text);
                        default -> Turn.human(text);
                    });
        }
        return turns;
    }

    private static final class Counts {
        private int rightYes;
        private int wrongYes;
        private int wrongNo;
        private int rightNo;

        void add(boolean said, boolean is) {
            rightYes += said && is ? 1 : 0;
            wrongYes += said && !is ? 1 : 0;
            wrongNo += !said && is ? 1 : 0;
            rightNo += !said && !is ? 1 : 0;
        }

        double precision() {
            return (double) rightYes / (rightYes + wrongYes);
        }

        double recall() {
            return (double) rightYes / (rightYes + wrongNo);
        }

        double f1() {
            return 2.0 * rightYes / (2 * rightYes + wrongYes + wrongNo);
        }

        double falseAlarms() {
            return (double) wrongYes / (wrongYes + rightNo);
        }

        @Override
        public String toString() {
            return "P %.3f R %.3f F1 %.3f, false alarms %.3f (%d)"
                    .formatted(precision(), recall(), f1(), falseAlarms(), rightYes + wrongYes + wrongNo + rightNo);
        }
    }
}
