package dev.baton.activities.insight;

import dev.baton.activities.insight.LogisticFit.Row;
import dev.baton.activities.knowledge.Embeddings;
import dev.baton.activities.knowledge.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Fits the sentiment head anew, on lines of our own only. Run its main with the file to write. */
final class FitSentimentHead {

    private static final double PENALTY = 0.002;
    private static final int ROUNDS = 800;

    private FitSentimentHead() {}

    public static void main(String[] args) throws IOException {
        Embeddings embeddings = new Embeddings();
        List<Row> rows = Words.list("/insight/sentiment-own.tsv").stream()
                .map(line -> new Row(embeddings.of(line.substring(2)), target(line.charAt(0)), 1))
                .toList();
        StringBuilder text = new StringBuilder("# Bias, then one weight for each component of the sentence vector."
                + " Fitted by FitSentimentHead on " + rows.size() + " lines of our own.\n");
        for (double w : LogisticFit.fit(rows, PENALTY, ROUNDS)) {
            text.append(Math.round(w * 10_000) / 10_000.0).append('\n');
        }
        Files.writeString(Path.of(args[0]), text);
    }

    private static double target(char sign) {
        return sign == '-' ? 0.02 : sign == '0' ? 0.5 : 0.98;
    }
}
