package dev.baton.activities.insight;

/**
 * Whether a message asks for a person.
 *
 * @param asked the reading that triggers use
 * @param refused true when the customer says that no person is wanted; never together with {@code asked} unless another
 *     part of the message asks for one in so many words
 * @param probability 0 to 1; 1 and 0 where words decide, else the fitted head's
 * @param evidence the folded words that decided, or "meaning" when the head did, or empty
 */
public record PersonRequest(boolean asked, boolean refused, double probability, String evidence) {}
