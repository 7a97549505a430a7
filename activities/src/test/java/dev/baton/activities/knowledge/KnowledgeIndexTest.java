package dev.baton.activities.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowledgeIndexTest {

    private record Labelled(String article, String question) {}

    private static List<Labelled> labelled(boolean inScope) {
        return Words.list("/shop/questions.tsv").stream()
                .map(line -> line.split("\t", 2))
                .map(parts -> new Labelled(parts[0], parts[1]))
                .filter(l -> inScope != l.article().equals("none"))
                .toList();
    }

    @Test
    void theRightArticleComesFirst() {
        List<Labelled> questions = labelled(true);
        List<String> missed = new ArrayList<>();
        for (Labelled l : questions) {
            String first = Shop.KNOWLEDGE.search(l.question(), 1).getFirst().articleKey();
            if (!first.equals(l.article())) {
                missed.add(l + " -> " + first);
            }
        }
        assertThat(missed).as("of " + questions.size()).hasSizeLessThanOrEqualTo(questions.size() * 8 / 100);
    }

    @Test
    void questionsOutsideTheKnowledgeStayBelowTheLimit() {
        List<Labelled> outside = labelled(false);
        assertThat(outside).hasSizeGreaterThan(30);
        assertThat(outside).filteredOn(l -> confidence(l) >= Confidence.LIMIT).isEmpty();
        assertThat(outside)
                .filteredOn(l -> score(l) < Confidence.NOTHING_RELEVANT)
                .hasSizeGreaterThan(outside.size() * 8 / 10);
    }

    @Test
    void mostQuestionsInsideAreAnsweredAtOnce() {
        List<Labelled> inside = labelled(true);
        assertThat(inside)
                .filteredOn(l -> confidence(l) >= Confidence.LIMIT)
                .hasSizeGreaterThan(inside.size() * 85 / 100);
        assertThat(inside)
                .filteredOn(l -> score(l) < Confidence.NOTHING_RELEVANT)
                .hasSizeLessThan(inside.size() * 8 / 100);
    }

    private static double score(Labelled l) {
        return Shop.KNOWLEDGE.search(l.question(), 1).getFirst().score();
    }

    private static double confidence(Labelled l) {
        return Confidence.of(score(l));
    }

    @Test
    void passagesAreBestFirstOneAnArticle() {
        List<Passage> found = Shop.KNOWLEDGE.search("how much does express delivery cost", 5);
        assertThat(found).hasSize(5).extracting(Passage::articleKey).doesNotHaveDuplicates();
        assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(found.getFirst().text()).contains("$12.95");
    }

    @Test
    void anArticleWithoutBodyOrQuestionsIsFoundByItsTitle() {
        KnowledgeIndex index = KnowledgeIndex.of(
                List.of(
                        new IndexedArticle("a", "Parking at the store", "company", "", List.of()),
                        new IndexedArticle("b", "Gift wrapping", "orders", "", List.of())),
                Shop.EMBEDDINGS);
        assertThat(index.search("where can I park my car", 1).getFirst().text()).isEqualTo("Parking at the store");
    }

    @Test
    void anEmptyIndexFindsNothing() {
        KnowledgeIndex empty = KnowledgeIndex.of(List.of(), Shop.EMBEDDINGS);
        assertThat(empty.search("anything", 3)).isEmpty();
        assertThat(empty.size()).isZero();
    }

    @Test
    void unknownAndDoubledKeysAreRefused() {
        assertThatThrownBy(() -> Shop.KNOWLEDGE.article("nope")).hasMessageContaining("nope");
        IndexedArticle twice = new IndexedArticle("a", "A", "c", "", List.of());
        assertThatThrownBy(() -> KnowledgeIndex.of(List.of(twice, twice), Shop.EMBEDDINGS))
                .isInstanceOf(IllegalStateException.class);
    }
}
