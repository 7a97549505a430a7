package dev.baton.activities.insight;

import dev.baton.activities.knowledge.Words;
import dev.baton.domain.escalation.PhraseSet;
import dev.baton.domain.escalation.PhraseSet.Span;
import java.util.List;

/**
 * Mentions of health or safety in English, German, French, Spanish, Arabic and Chinese. Deliberately wide: a mention
 * that turns out harmless costs a minute of a person's time. Set phrases that are none ("a burning question") are
 * hidden.
 */
public final class HealthMentions {

    private static final String NO_MENTION = "not ";

    private final PhraseSet mentions;
    private final PhraseSet harmless;

    public HealthMentions() {
        List<String> lines = Words.list("/lexicon/health.txt");
        mentions = new PhraseSet(
                lines.stream().filter(l -> !l.startsWith(NO_MENTION)).toList());
        harmless = new PhraseSet(lines.stream()
                .filter(l -> l.startsWith(NO_MENTION))
                .map(l -> l.substring(NO_MENTION.length()))
                .toList());
    }

    /** The words of the list that are in the text, in its order; empty when health or safety is not mentioned. */
    public List<String> in(String text) {
        List<Span> hidden = harmless.spans(text);
        return mentions.spans(text).stream()
                .filter(span -> hidden.stream().noneMatch(h -> h.from() <= span.from() && span.to() <= h.to()))
                .map(Span::phrase)
                .distinct()
                .toList();
    }
}
