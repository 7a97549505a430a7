package dev.baton.activities.insight;

import dev.baton.activities.insight.DataFiles.Asked;
import dev.baton.activities.insight.LogisticFit.Row;
import dev.baton.activities.knowledge.Embeddings;
import dev.baton.activities.knowledge.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Fits the head for "asks for a person" anew. Run its main with the data folder and the file to write.
 *
 * <p>Only rows that may be trained on: NLU++ (CC BY 4.0), Rasa helpdesk (Apache-2.0), tau-bench dialogues (MIT), and as
 * negatives the example texts of CLINC150 (CC BY 3.0) and BANKING77 (CC BY 4.0); and lines of our own.
 */
final class FitPersonRequestHead {

    private static final double PENALTY = 0.0003;
    private static final int ROUNDS = 1500;

    private final Embeddings embeddings = new Embeddings();
    private final List<Row> rows = new ArrayList<>();

    public static void main(String[] args) throws IOException {
        FitPersonRequestHead fit = new FitPersonRequestHead();
        fit.collect(new DataFiles(Path.of(args[0])));
        double[] weights = LogisticFit.fit(fit.rows, PENALTY, ROUNDS);
        StringBuilder text = new StringBuilder("# Bias, then one weight for each component of the sentence vector."
                + " Fitted by FitPersonRequestHead on " + fit.rows.size() + " rows.\n");
        for (double w : weights) {
            text.append(Math.round(w * 10_000) / 10_000.0).append('\n');
        }
        Files.writeString(Path.of(args[1]), text);
    }

    private void collect(DataFiles data) {
        Set<String> measured = new HashSet<>();
        for (Asked row : data.explicitRequests()) {
            measured.add(Words.folded(row.text()));
            if (row.source().equals("NLU++") || row.source().startsWith("Rasa")) {
                add(row.text(), row.asks(), row.asks() ? 6 : 2);
            } else if (row.source().startsWith("tau-bench")
                    && !(row.asks() && Words.folded(row.text()).startsWith("yes"))) {
                add(row.text(), row.asks(), row.asks() ? 4 : 2);
            }
        }
        for (String line : Words.list("/insight/person-request-own.tsv")) {
            add(line.substring(2), line.startsWith("1"), line.startsWith("1") ? 6 : 2);
        }
        for (String file : List.of("oos_clinc150.knowledge.jsonl", "oos_banking77.knowledge.jsonl")) {
            data.examples(file, 12).stream()
                    .filter(text -> !measured.contains(Words.folded(text)))
                    .forEach(text -> add(text, false, 0.5));
        }
    }

    private void add(String text, boolean asks, double weight) {
        rows.add(new Row(embeddings.of(text), asks ? 1 : 0, weight));
    }
}
