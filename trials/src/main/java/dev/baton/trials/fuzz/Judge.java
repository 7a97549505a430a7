package dev.baton.trials.fuzz;

import dev.baton.trials.client.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Looks at every answer: no failure of ours, a code in every refusal, nothing of the inside shown. */
final class Judge {
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.\\w+)+\\([\\w$]+\\.java:\\d+\\)|java\\.lang\\.|org\\.springframework|org\\.postgresql|org\\.jooq|PSQLException|dev\\.baton\\.");
    private static final int SHOWN = 160;

    private static final int EXAMPLES = 3;

    private final Map<String, List<String>> wrong = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /** @param input what was sent, as far as it can be shown */
    void look(Answer answer, String input) {
        count(answer.status());
        String what = answer.asked() + " with " + shortened(input) + " -> " + answer.status() + " "
                + shortened(answer.text());
        String type = answer.header("content-type");
        if (answer.status() >= 500) {
            wrong("a failure of ours", what);
        } else if (answer.status() >= 400 && (type == null || !type.startsWith("application/problem+json"))) {
            wrong(answer.status() + " that is no problem detail but " + type, what);
        } else if (answer.status() >= 400 && answer.code().isEmpty()) {
            wrong(answer.status() + " without a code", what);
        }
        if (answer.status() >= 400 && INSIDE.matcher(answer.text()).find()) {
            wrong("shows the inside", what);
        }
    }

    synchronized void wrong(String kind, String example) {
        wrong.computeIfAbsent(kind, none -> new ArrayList<>()).add(example);
    }

    /** One line a kind, with how often and the first examples. */
    synchronized List<String> wrongs() {
        List<String> lines = new ArrayList<>();
        wrong.forEach((kind, all) -> lines.add(all.size() + " times: " + kind + "; "
                + String.join(" | ", all.subList(0, Math.min(EXAMPLES, all.size())))));
        return lines;
    }

    synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    private synchronized void count(int status) {
        statuses.merge(status, 1, Integer::sum);
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
