package dev.baton.trials.command;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was typed: words, and options in the form {@code --name value}. */
public final class Arguments {
    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    public Arguments(String... typed) {
        Deque<String> left = new ArrayDeque<>(List.of(typed));
        while (!left.isEmpty()) {
            String word = left.pop();
            if (!word.startsWith("--")) {
                words.add(word);
            } else if (left.isEmpty() || left.peek().startsWith("--")) {
                options.put(word.substring(2), "");
            } else {
                options.put(word.substring(2), left.pop());
            }
        }
    }

    public Optional<String> word(int index) {
        return index < words.size() ? Optional.of(words.get(index)) : Optional.empty();
    }

    public boolean has(String option) {
        return options.containsKey(option);
    }

    public Optional<String> text(String option) {
        return Optional.ofNullable(options.get(option)).filter(value -> !value.isEmpty());
    }

    public int number(String option, int otherwise) {
        return text(option).map(value -> parsed(option, value)).orElse(otherwise);
    }

    public long seed() {
        return text("seed").map(Long::parseLong).orElseGet(System::nanoTime);
    }

    public Optional<Path> path(String option) {
        return text(option).map(Path::of);
    }

    public URI url() {
        return URI.create(text("url").orElse("http://127.0.0.1:8080"));
    }

    private static int parsed(String option, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + option + " takes a number, not " + value, e);
        }
    }
}
