package dev.baton.trials.fuzz;

import dev.baton.trials.client.Answer;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Looks at every answer: no failure of ours, a code in every refusal, nothing of the inside shown. */
final class Judge {
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]+(\\.\\w+)+\\([\\w$]+\\.java:\\d+\\)|java\\.lang\\.|org\\.springframework|org\\.postgresql|org\\.jooq|PSQLException|dev\\.baton\\.");
    private static final int SHOWN = 300;

    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    /** @param input what was sent, as far as it can be shown */
    void look(Answer answer, String input) {
        count(answer.status());
        String what = answer.asked() + " with " + shortened(input) + " -> " + answer.status() + " ";
        if (answer.status() >= 500) {
            wrong.add(what + shortened(answer.text()));
        } else if (answer.status() >= 400) {
            refusal(answer, what);
        }
        if (answer.status() >= 400 && INSIDE.matcher(answer.text()).find()) {
            wrong.add(what + "shows the inside: " + shortened(answer.text()));
        }
    }

    void wrong(String what) {
        wrong.add(what);
    }

    Queue<String> wrongs() {
        return wrong;
    }

    synchronized Map<Integer, Integer> statuses() {
        return new TreeMap<>(statuses);
    }

    private synchronized void count(int status) {
        statuses.merge(status, 1, Integer::sum);
    }

    private void refusal(Answer answer, String what) {
        String type = answer.header("content-type");
        if (type == null || answer.text().isEmpty() || !type.startsWith("application/problem+json")) {
            wrong.add(what + "is no problem: " + type + " " + shortened(answer.text()));
        } else if (answer.code().isEmpty()) {
            wrong.add(what + "has no code: " + shortened(answer.text()));
        }
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
    }
}
