package dev.baton.activities.insight;

import java.util.List;

/**
 * Logistic regression with a squared penalty, by plain gradient descent with momentum: deterministic, a few seconds for
 * 3,000 rows of 384 numbers.
 */
final class LogisticFit {

    /** A vector, the probability it should get (0 to 1), and how much it counts. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Row(float[] vector, double target, double weight) {}

    private LogisticFit() {}

    /** The bias, then the weights. */
    static double[] fit(List<Row> rows, double penalty, int rounds) {
        int n = rows.getFirst().vector().length;
        double total = rows.stream().mapToDouble(Row::weight).sum();
        double[] w = new double[n + 1];
        double[] speed = new double[n + 1];
        for (int round = 0; round < rounds; round++) {
            double[] slope = new double[n + 1];
            for (Row row : rows) {
                double miss = (1 / (1 + Math.exp(-value(w, row.vector()))) - row.target()) * row.weight() / total;
                slope[0] += miss;
                for (int i = 0; i < n; i++) {
                    slope[i + 1] += miss * row.vector()[i];
                }
            }
            for (int i = 0; i <= n; i++) {
                speed[i] = 0.9 * speed[i] - 2.0 * (slope[i] + (i == 0 ? 0 : penalty * w[i]));
                w[i] += speed[i];
            }
        }
        return w;
    }

    static double value(double[] w, float[] vector) {
        double sum = w[0];
        for (int i = 0; i < vector.length; i++) {
            sum += w[i + 1] * vector[i];
        }
        return sum;
    }
}
