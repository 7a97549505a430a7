package dev.baton.activities.knowledge;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a text into a vector whose direction is its meaning (all-MiniLM-L6-v2, quantized to 8 bits, in process).
 *
 * <p>Shape: {@code float[384]} of length 1, so that the dot product of two vectors is their cosine, from -1 to +1. The
 * model reads English well and other languages poorly. Only the first 256 word pieces of a text are read. Safe for use
 * by many threads; an instance keeps the last {@value #REMEMBERED} texts (about 6 MB). The weights are loaded when
 * the first text is asked for: about 0.7 s, once a process.
 */
public final class Embeddings {

    /** Number of components of every vector. */
    public static final int DIMENSIONS = 384;

    private static final int REMEMBERED = 4096;

    /** Longer texts are cut before they are taken apart, to bound the time of that. */
    private static final int LONGEST = 2_000;

    /** A text without any words has no meaning to point at; this keeps the model from being asked for it. */
    private static final String NOTHING = "...";

    private final Map<String, float[]> remembered = Collections.synchronizedMap(new LeastRecentlyUsed());
    private final @Nullable VectorFile file;

    /** Keeps nothing beyond this process. */
    public Embeddings() {
        this.file = null;
    }

    /** @param file keeps the vectors of the knowledge from one start to the next */
    public Embeddings(Path file) {
        this.file = VectorFile.at(file);
    }

    /** The vector of one text. The array is shared: callers must not write to it. */
    public float[] of(String text) {
        String key = key(text);
        float[] known = remembered.get(key);
        if (known != null) {
            return known;
        }
        float[] vector = SentenceModel.ofThisProcess().vector(key);
        remembered.put(key, vector);
        return vector;
    }

    /**
     * As {@link #of(String)}, for a text of the knowledge: its vector may be kept in a file. Never for what a customer has
     * written.
     */
    float[] ofKnowledge(String text) {
        String key = key(text);
        float[] kept = file == null ? null : file.of(key);
        if (kept != null) {
            return kept;
        }
        float[] vector = of(key);
        if (file != null) {
            file.keep(key, vector);
        }
        return vector;
    }

    /** The vectors of several texts of the knowledge, in their order. */
    List<float[]> ofKnowledge(List<String> texts) {
        return texts.stream().map(this::ofKnowledge).toList();
    }

    private static String key(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? NOTHING : stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }

    /** Cosine of two vectors made by this class, from -1 (opposite) to +1 (same). */
    public static double cosine(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
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
