package dev.baton.activities.aiturn;

import dev.baton.domain.escalation.EscalationPolicy;
import dev.baton.domain.escalation.TextKey;
import java.util.Map;

/**
 * What the policy has the AI say and do.
 *
 * @param disclosure what customers have been told about who answers
 * @param outOfScope how it says that it knows nothing about it, with the offer of a person; empty where the policy has no
 *     words in the language
 * @param filesUnread what it says to a file that came without words, with the offer of a person
 * @param instruction how it answers, beyond what always holds; may be empty
 */
public record HouseWords(String disclosure, String outOfScope, String filesUnread, String instruction) {
    public static HouseWords of(EscalationPolicy policy, String language) {
        boolean worded = policy.languages().contains(language);
        return new HouseWords(
                policy.text(TextKey.DISCLOSURE, language, Map.of()),
                worded ? policy.text(TextKey.OUT_OF_SCOPE, language, Map.of()) : "",
                policy.text(TextKey.FILES_UNREAD, language, Map.of()),
                policy.text(TextKey.INSTRUCTION, language, Map.of()));
    }

    /** The policy in force, for the next turn. */
    public interface InForce {
        /** @param language of the answer, as "en" */
        HouseWords in(String language);
    }
}
