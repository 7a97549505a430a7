package dev.baton.trials.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a measurement says, in Markdown: printed as it comes, and kept. */
final class Page {
    private final PrintStream out;
    private final List<String> lines = new ArrayList<>();

    Page(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        lines.add(line);
        out.println(line);
    }

    void title(String words) {
        say("\n## " + words + "\n");
    }

    /** The head of a table; the first column holds words, all others numbers. */
    void head(String... columns) {
        say("| " + String.join(" | ", columns) + " |");
        say("|---|" + String.join("", Collections.nCopies(columns.length - 1, "---:|")));
    }

    void row(String first, String cells) {
        say("| " + first + " | " + cells + " |");
    }

    void write(Path file) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
