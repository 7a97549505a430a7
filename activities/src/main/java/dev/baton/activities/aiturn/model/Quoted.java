package dev.baton.activities.aiturn.model;

import dev.baton.activities.knowledge.IndexedArticle;
import dev.baton.activities.knowledge.Turn;
import dev.baton.domain.prechat.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts of others between marks that they cannot close: every angle bracket in them is written as an entity. */
final class Quoted {
    private static final int LONGEST = 4_000;

    private Quoted() {}

    static String transcript(List<Turn> turns) {
        return turns.stream()
                .map(turn ->
                        "<" + name(turn) + ">" + escaped(turn.text()) + sent(turn.files()) + "</" + name(turn) + ">")
                .collect(Collectors.joining("\n", "<transcript>\n", "\n</transcript>"));
    }

    /** What the customer was asked before the chat; nothing if that was nothing. */
    static String answers(List<Answer> answers) {
        return answers.isEmpty()
                ? ""
                : answers.stream()
                        .map(answer ->
                                "<answer to=\"" + escaped(answer.key()) + "\">" + escaped(answer.value()) + "</answer>")
                        .collect(Collectors.joining("\n", "<answers>\n", "\n</answers>\n"));
    }

    static String message(String text, List<String> files) {
        return "<message>" + escaped(text) + sent(files) + "</message>";
    }

    private static String sent(List<String> files) {
        return files.stream()
                .map(type -> "<file type=\"" + escaped(type) + "\"/>")
                .collect(Collectors.joining());
    }

    static String passages(List<IndexedArticle> articles) {
        return articles.stream()
                .map(a -> "<passage key=\"%s\" title=\"%s\" category=\"%s\">%s</passage>"
                        .formatted(escaped(a.key()), escaped(a.title()), escaped(a.category()), escaped(a.body())))
                .collect(Collectors.joining("\n"));
    }

    private static String name(Turn turn) {
        return turn.speaker() == Turn.Speaker.HUMAN
                ? "colleague"
                : turn.speaker().name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        String cut = text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + " [cut]";
        return cut.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
