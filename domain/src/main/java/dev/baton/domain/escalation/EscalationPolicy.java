package dev.baton.domain.escalation;

import dev.baton.domain.prechat.QuestionSet;
import dev.baton.domain.sla.SlaTargets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When a person is needed, where that leads, and what customers are told: one immutable version. A running escalation
 * stays on the version that it began with. A draft may lack things; {@link PolicyCheck} says what stands against publishing.
 *
 * @param languages in which everything is worded, the default one first, as "en"
 * @param fallbackQueue where a conversation goes that no trigger has a queue for; empty only in a draft
 * @param triggers in order; among equally urgent ones the first leads
 * @param wordings what a customer is told of each reason, by language
 * @param texts other sentences, by language
 * @param passkey how long the Shared Passkey of an escalation is good at most; null: none is made
 * @param questions asked before a chat, in the order in which the sets are tried; versions of before there were any have none
 */
public record EscalationPolicy(
        int version,
        List<String> languages,
        String fallbackQueue,
        List<Trigger> triggers,
        Map<ReasonCode, Map<String, String>> wordings,
        Map<TextKey, Map<String, String>> texts,
        SlaTargets targets,
        Timings timings,
        @Nullable Duration passkey,
        List<QuestionSet> questions) {
    public EscalationPolicy {
        languages = List.copyOf(languages);
        triggers = List.copyOf(triggers);
        wordings = Map.copyOf(wordings);
        texts = Map.copyOf(texts);
        // what was written down before there were questions says nothing of them
        questions = questions == null ? List.of() : List.copyOf(questions);
    }

    public EscalationPolicy withVersion(int number) {
        return new EscalationPolicy(
                number, languages, fallbackQueue, triggers, wordings, texts, targets, timings, passkey, questions);
    }

    /** With the shipped words for each sentence that there was not yet when it was written. */
    public EscalationPolicy withShippedTexts() {
        Map<TextKey, Map<String, String>> all = new EnumMap<>(ShippedWords.texts());
        all.putAll(texts);
        return new EscalationPolicy(
                version, languages, fallbackQueue, triggers, wordings, all, targets, timings, passkey, questions);
    }

    /** The same, but for what is asked before a chat. */
    public EscalationPolicy asking(List<QuestionSet> sets) {
        return new EscalationPolicy(
                version, languages, fallbackQueue, triggers, wordings, texts, targets, timings, passkey, sets);
    }

    /** Judges one turn. The same facts give the same decision, always. */
    public Decision judge(TurnFacts facts) {
        return Judge.judge(this, facts);
    }

    /** The phrases to look for in messages of a language; worth keeping, as long as the version lives. */
    public PhraseSet phrases(String language) {
        List<String> phrases = new ArrayList<>();
        for (Trigger trigger : triggers) {
            if (trigger instanceof Keyword keyword) {
                phrases.addAll(keyword.in(language));
            }
        }
        return new PhraseSet(phrases);
    }

    /** What the customer is told of a reason; in the default language if theirs has no words. */
    public String wording(ReasonCode reason, String language) {
        return inLanguage(wordings.getOrDefault(reason, Map.of()), language);
    }

    /** A sentence with its placeholders filled; in the default language if the customer's has no words. */
    public String text(TextKey key, String language, Map<String, String> values) {
        String text = inLanguage(texts.getOrDefault(key, Map.of()), language);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** The policy's language for a locale such as "de-AT": that language if it has it, else the default one. */
    public String languageFor(String locale) {
        String language = locale.split("[-_]", 2)[0];
        return languages.contains(language) || languages.isEmpty() ? language : languages.getFirst();
    }

    /** Words of a language; of the default one if it has none. */
    public String inLanguage(Map<String, String> words, String language) {
        String own = words.get(language);
        if (own != null) {
            return own;
        }
        String byDefault = languages.isEmpty() ? null : words.get(languages.getFirst());
        return byDefault == null ? "" : byDefault;
    }
}
