package dev.baton.domain.conversation;

/**
 * The piece of knowledge shown as source of an answer.
 *
 * @param score how near it is to the question, 0 to 1
 */
public record Citation(String articleKey, String title, double score) {}
