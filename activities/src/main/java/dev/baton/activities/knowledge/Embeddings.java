package dev.baton.activities.knowledge;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a text into a vector whose direction is its meaning (all-MiniLM-L6-v2, quantized to 8 bits, in process).
 *
 * <p>Shape: {@code float[384]} of length 1, so that the dot product of two vectors is their cosine, from -1 to +1. The
 * model reads English well and other languages poorly. Only the first 256 word pieces or so of a text carry weight;
 * longer texts should be cut by the caller. Safe for use by many threads; an instance keeps the last
 * {@value #REMEMBERED} texts (about 6 MB). The weights are loaded once a process.
 */
public final class Embeddings {

    /** Number of components of every vector. */
    public static final int DIMENSIONS = 384;

    private static final int REMEMBERED = 4096;

    /** A text without any words has no meaning to point at; this keeps the model from being asked for it. */
    private static final String NOTHING = "...";

    private final AllMiniLmL6V2QuantizedEmbeddingModel model;
    private final Map<String, float[]> remembered;

    /** Loads the weights from the classpath: about 0.7 s the first time in a process. */
    public Embeddings() {
        this.model = new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run);
        this.remembered = Collections.synchronizedMap(new LeastRecentlyUsed());
    }

    /** The vector of one text. The array is shared: callers must not write to it. */
    public float[] of(String text) {
        String key = text.isBlank() ? NOTHING : text.strip();
        float[] known = remembered.get(key);
        if (known != null) {
            return known;
        }
        float[] vector = normalised(model.embed(key).content().vector());
        remembered.put(key, vector);
        return vector;
    }

    /** The vectors of several texts, in their order. */
    public List<float[]> of(List<String> texts) {
        return texts.stream().map(this::of).toList();
    }

    /** Cosine of two vectors made by this class, from -1 (opposite) to +1 (same). */
    public static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static float[] normalised(float[] vector) {
        double squares = 0;
        for (float x : vector) {
            squares += (double) x * x;
        }
        float length = (float) Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = length == 0 ? 0 : vector[i] / length;
        }
        return unit;
    }

    private static final class LeastRecentlyUsed extends LinkedHashMap<String, float[]> {
        private static final long serialVersionUID = 1L;

        LeastRecentlyUsed() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    }
}
