package dev.baton.domain.escalation;

import dev.baton.domain.prechat.PreChatQuestion;
import dev.baton.domain.prechat.QuestionSet;
import dev.baton.domain.sla.SlaMetric;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What differs between two policies, in words. */
public final class PolicyDiff {
    private PolicyDiff() {}

    /** One sentence a difference, in the order of the policy; the version number is none. */
    public static List<String> inWords(EscalationPolicy before, EscalationPolicy after) {
        Map<String, String> old = described(before);
        Map<String, String> now = described(after);
        List<String> words = new ArrayList<>();
        now.forEach((what, value) -> {
            String was = old.get(what);
            if (was == null) {
                words.add(what + " is new: " + value);
            } else if (!was.equals(value)) {
                words.add(what + " changes from " + was + " to " + value);
            }
        });
        old.forEach((what, value) -> {
            if (!now.containsKey(what)) {
                words.add(what + " is removed; it was " + value);
            }
        });
        return words;
    }

    private static Map<String, String> described(EscalationPolicy policy) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("languages", String.join(", ", policy.languages()));
        all.put("fallback queue", policy.fallbackQueue());
        all.put(
                "order of triggers",
                String.join(", ", policy.triggers().stream().map(Trigger::key).toList()));
        for (Trigger trigger : policy.triggers()) {
            Route route = trigger.route();
            all.put(trigger.key() + ", switched", route.enabled() ? "on" : "off");
            all.put(trigger.key() + ", urgency", route.urgency().name());
            all.put(trigger.key() + ", queue", route.queue());
            trigger.terms().forEach((name, value) -> all.put(trigger.key() + ", " + name, value));
        }
        for (ReasonCode reason : ReasonCode.values()) {
            new TreeMap<>(policy.wordings().getOrDefault(reason, Map.of()))
                    .forEach((language, text) -> all.put("wording of " + reason + " in " + language, quoted(text)));
        }
        for (TextKey key : TextKey.values()) {
            new TreeMap<>(policy.texts().getOrDefault(key, Map.of()))
                    .forEach((language, text) -> all.put("text " + key + " in " + language, quoted(text)));
        }
        for (SlaMetric metric : SlaMetric.values()) {
            for (Urgency urgency : Urgency.values()) {
                all.put(
                        "target of " + metric + " for " + urgency,
                        Timings.inWords(policy.targets().of(metric, urgency)));
            }
        }
        all.put("RESOLUTION waits for the customer", policy.targets().pauseForCustomer() ? "yes" : "no");
        all.putAll(policy.timings().terms());
        Duration passkey = policy.passkey();
        all.put("Shared Passkey", passkey == null ? "not made" : "good for " + Timings.inWords(passkey));
        describe(policy.questions(), all);
        return all;
    }

    private static void describe(List<QuestionSet> sets, Map<String, String> all) {
        if (sets.size() > 1) {
            all.put(
                    "order of questions before the chat",
                    String.join(", ", sets.stream().map(QuestionSet::name).toList()));
        }
        for (QuestionSet set : sets) {
            String about = "questions " + quoted(set.name()) + ", ";
            String hours = switch (set.hours()) {
                case ALWAYS -> "at all times";
                case OPEN -> "in opening hours";
                case CLOSED -> "outside opening hours";
            };
            String categories = set.categories().isEmpty() ? "" : ", about " + String.join(", ", set.categories());
            all.put(about + "asked", hours + categories);
            all.put(
                    about + "order",
                    String.join(
                            ", ",
                            set.questions().stream().map(PreChatQuestion::key).toList()));
            for (PreChatQuestion question : set.questions()) {
                String one = about + question.key() + ", ";
                all.put(one + "kind", question.kind() + (question.required() ? ", required" : ", can be skipped"));
                new TreeMap<>(question.words())
                        .forEach((language, text) -> all.put(one + "words in " + language, quoted(text)));
                question.choices()
                        .forEach(choice -> new TreeMap<>(choice.words())
                                .forEach((language, text) ->
                                        all.put(one + "choice " + choice.key() + " in " + language, quoted(text))));
            }
        }
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
