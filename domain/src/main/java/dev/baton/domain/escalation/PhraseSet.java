package dev.baton.domain.escalation;

import dev.baton.domain.insight.PlainWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words and phrases that are looked for in messages: whole words only, case and accents folded; characters of scripts
 * without spaces are words of their own. A phrase that ends in {@code *} also matches longer words. Building it takes time
 * by the number of phrases, looking by the length of the text.
 */
public final class PhraseSet {
    private final Node root = new Node();

    public PhraseSet(Collection<String> phrases) {
        phrases.forEach(this::add);
    }

    /** A phrase, as it was given, and the words of the text that it covers: from the first to the one after the last. */
    public record Span(String phrase, int from, int to) {}

    /** The phrases that the text has, as they were given, each once, in the order of the text. */
    public List<String> in(String text) {
        return spans(text).stream().map(Span::phrase).distinct().toList();
    }

    /** Every place of the text where a phrase stands; where phrases overlap, all of them. */
    public List<Span> spans(String text) {
        List<String> words = PlainWords.of(text);
        List<Span> spans = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            addFrom(start, words, spans);
        }
        return spans;
    }

    private void add(String phrase) {
        List<String> words = PlainWords.of(phrase);
        if (words.isEmpty()) {
            return;
        }
        Node node = root;
        for (String word : words.subList(0, words.size() - 1)) {
            node = node.next.computeIfAbsent(word, w -> new Node());
        }
        Map<String, Node> last = phrase.strip().endsWith("*") ? node.beginnings : node.next;
        last.computeIfAbsent(words.getLast(), w -> new Node()).phrases.add(phrase);
    }

    private void addFrom(int start, List<String> words, List<Span> spans) {
        Node node = root;
        for (int i = start; i < words.size(); i++) {
            addBeginnings(node, words.get(i), start, i + 1, spans);
            node = node.next.get(words.get(i));
            if (node == null) {
                return;
            }
            add(node, start, i + 1, spans);
        }
    }

    private static void addBeginnings(Node node, String word, int from, int to, List<Span> spans) {
        if (!node.beginnings.isEmpty()) {
            for (int length = 1; length <= word.length(); length++) {
                add(node.beginnings.get(word.substring(0, length)), from, to, spans);
            }
        }
    }

    private static void add(@Nullable Node end, int from, int to, List<Span> spans) {
        if (end != null) {
            end.phrases.forEach(phrase -> spans.add(new Span(phrase, from, to)));
        }
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final Map<String, Node> beginnings = new HashMap<>(2);
        private final List<String> phrases = new ArrayList<>(1);
    }
}
