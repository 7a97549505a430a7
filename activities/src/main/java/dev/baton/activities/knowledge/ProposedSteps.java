package dev.baton.activities.knowledge;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Sentences that tell the customer to do something: "Open My Account and choose Track", "please restart the device".
 */
public final class ProposedSteps {

    private static final String VERBS =
            "open|choose|enter|write|tell|send|look|apply|use|start|restart|reset|test|store|wait"
                    + "|check|add|bring|refuse|try|click|tap|go to|log in|log out|sign in|clear|update|install|remove|unplug|plug"
                    + "|turn|press|select|visit|call|contact|follow|make sure|ensure|reboot|provide|dm|message|email|e-mail";

    private static final Pattern STEP = Pattern.compile(
            "(?iu)(?s)(?:.*(?:[:;,] |\\band |\\bthen ))?(?:please|kindly|"
                    + VERBS
                    + ")\\b.*|.*\\b(?:you can|you could|you may|you should|could you|can you|would you|please)\\b (?:also )?(?:"
                    + VERBS
                    + ")\\b.*|.*\\b(?:bitte|veuillez|por favor|merci de|essayez|versuchen sie|pruebe|intente)\\b.*"
                    + "|.*(?:\u8BF7|\u60A8\u53EF\u4EE5|\u64CD\u4F5C|\u064A\u0631\u062C\u0649|\u0645\u0646 \u0641\u0636\u0644\u0643).*");

    private ProposedSteps() {}

    /** Those of these sentences that propose a step, in their order. */
    public static List<String> in(List<String> sentences) {
        return sentences.stream().filter(s -> STEP.matcher(s).matches()).toList();
    }
}
