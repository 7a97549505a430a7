package dev.baton.activities.insight;

import java.util.List;

/**
 * The written pieces of a handoff brief, made without a language model.
 *
 * @param subject what it is about, at most 80 characters, never empty
 * @param summary exactly two or three sentences, never empty
 * @param steps what was proposed to the customer in the last 500 turns, oldest first
 * @param language language of the frames around the quotes: the conversation's, or English where there are none
 */
public record BriefText(String subject, String summary, List<StepTried> steps, String language) {

    public BriefText {
        if (subject.isBlank() || subject.length() > 80 || summary.isBlank()) {
            throw new IllegalArgumentException("subject '" + subject + "', summary '" + summary + "'");
        }
        steps = List.copyOf(steps);
    }
}
