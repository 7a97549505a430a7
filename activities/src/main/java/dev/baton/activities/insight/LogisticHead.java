package dev.baton.activities.insight;

import dev.baton.activities.knowledge.Embeddings;
import dev.baton.activities.knowledge.Words;
import java.util.List;

/**
 * A fitted linear reading of a sentence vector. The file has one number a line: the bias, then one weight for each
 * component.
 */
final class LogisticHead {

    private final double bias;
    private final double[] weights;

    private LogisticHead(double bias, double[] weights) {
        this.bias = bias;
        this.weights = weights;
    }

    /**
     * Reads a head from the classpath.
     *
     * @throws IllegalArgumentException when the file is absent or has another number of weights
     */
    static LogisticHead read(String resource) {
        List<String> lines = Words.list(resource);
        if (lines.size() != Embeddings.DIMENSIONS + 1) {
            throw new IllegalArgumentException(resource + " has " + lines.size() + " numbers");
        }
        double[] weights =
                lines.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
        return new LogisticHead(Double.parseDouble(lines.getFirst()), weights);
    }

    /** The linear value: bias + weights times vector. */
    double value(float[] vector) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * vector[i];
        }
        return sum;
    }

    /** 1 / (1 + exp(-value)), from 0 to 1. */
    double probability(float[] vector) {
        return 1 / (1 + Math.exp(-value(vector)));
    }
}
