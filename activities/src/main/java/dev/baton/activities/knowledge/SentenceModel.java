package dev.baton.activities.knowledge;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The network behind {@link Embeddings}: all-MiniLM-L6-v2 with weights of 8 bits, from the classpath. One core a text
 * and no spinning threads, so that it stays quick on a machine with other work. A process has one.
 *
 * <p>A sentence vector is the mean of the vectors of its word pieces, brought to length 1 (the way the model was
 * trained: sentence-transformers, mean pooling).
 */
final class SentenceModel {

    /** Word pieces that are read of a text; the model was trained on no more. */
    private static final String MOST_PIECES = "256";

    private static final String WEIGHTS = "/all-minilm-l6-v2-q.onnx";
    private static final String PIECES = "/all-minilm-l6-v2-q-tokenizer.json";

    private final HuggingFaceTokenizer tokenizer;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    private SentenceModel() {
        try (InputStream pieces = open(PIECES);
                InputStream weights = open(WEIGHTS);
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            tokenizer = HuggingFaceTokenizer.newInstance(
                    pieces, Map.of("padding", "false", "truncation", "true", "maxLength", MOST_PIECES));
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            session = environment.createSession(weights.readAllBytes(), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model does not load", e);
        }
    }

    static SentenceModel ofThisProcess() {
        return Loaded.MODEL;
    }

    /** The vector of a text that has at least one word. */
    float[] vector(String text) {
        Encoding encoding = tokenizer.encode(text);
        try (OnnxTensor ids = tensor(encoding.getIds());
                OnnxTensor mask = tensor(encoding.getAttentionMask());
                OnnxTensor types = tensor(encoding.getTypeIds());
                OrtSession.Result result =
                        session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return unitMean(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("the sentence model failed on a text of " + text.length() + " signs", e);
        }
    }

    private OnnxTensor tensor(long[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {values});
    }

    private static float[] unitMean(float[][] pieces) {
        float[] sum = new float[Embeddings.DIMENSIONS];
        for (float[] piece : pieces) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += piece[i];
            }
        }
        double squares = 0;
        for (float x : sum) {
            squares += (double) x * x;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= length;
        }
        return sum;
    }

    private static InputStream open(String resource) throws IOException {
        InputStream in = SentenceModel.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("no " + resource + " on the classpath");
        }
        return in;
    }

    /** Loaded when first asked for, once. */
    private static final class Loaded {
        private static final SentenceModel MODEL = new SentenceModel();
    }
}
