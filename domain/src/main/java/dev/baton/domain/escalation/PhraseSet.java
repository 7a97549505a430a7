package dev.baton.domain.escalation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words and phrases that are looked for in messages: whole words only, case and accents folded; characters of scripts
 * without spaces are words of their own. Building it takes time by the number of phrases, looking by the length of the text.
 */
public final class PhraseSet {
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Node root = new Node();

    public PhraseSet(Collection<String> phrases) {
        for (String phrase : phrases) {
            Node node = root;
            for (String word : words(phrase)) {
                node = node.next.computeIfAbsent(word, w -> new Node());
            }
            if (node != root) {
                node.phrases.add(phrase);
            }
        }
    }

    /** The phrases that the text has, as they are written in the policy, each once, in the order of the text. */
    public List<String> in(String text) {
        List<String> words = words(text);
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            Node node = root;
            for (int j = i; j < words.size(); j++) {
                node = node.next.get(words.get(j));
                if (node == null) {
                    break;
                }
                found.addAll(node.phrases);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String folded = plain.toLowerCase(Locale.ROOT).replace("ß", "ss");
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private final List<String> phrases = new ArrayList<>(1);
    }
}
