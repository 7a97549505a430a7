package dev.baton.activities.knowledge;

/**
 * The part of an article that fits a question best.
 *
 * @param articleKey the article it is from
 * @param title title of that article
 * @param category category of that article
 * @param text one or two neighbouring sentences of the article; the title when it has no body
 * @param score how well the article as a whole fits, about 0 (unrelated) to 1 (the same words)
 */
public record Passage(String articleKey, String title, String category, String text, double score) {}
