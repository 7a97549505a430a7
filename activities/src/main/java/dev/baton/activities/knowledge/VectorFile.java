package dev.baton.activities.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What texts of the knowledge mean, kept in a file so that a start need not work it out again: no texts, only their SHA-256 and
 * their vectors. A record that was cut by a crash is worked out anew; a file that cannot be used is one shortcut less, never a
 * failure. One process writes it.
 */
final class VectorFile {
    private static final Logger LOG = LoggerFactory.getLogger(VectorFile.class);

    /** Another model, or another way to use it, must not find the vectors of this one. */
    private static final String MODEL = "all-MiniLM-L6-v2 8 bits, mean pooling\n";

    private static final int HASH = 32;
    private static final int BODY = HASH + Float.BYTES * Embeddings.DIMENSIONS;
    private static final int RECORD = BODY + Integer.BYTES;

    /** About 20,000 texts, mostly of articles that are no more: time to begin anew. */
    private static final long LONGEST = 32L << 20;

    private final Path file;
    private final Map<ByteBuffer, float[]> known = new ConcurrentHashMap<>();

    private VectorFile(Path file) {
        this.file = file;
    }

    static VectorFile at(Path file) {
        VectorFile vectors = new VectorFile(file);
        try {
            if (Files.exists(file)) {
                vectors.read();
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be read, the articles are read anew: {}", file, e.toString());
        }
        return vectors;
    }

    float @Nullable [] of(String text) {
        return known.get(hash(text));
    }

    synchronized void keep(String text, float[] vector) {
        ByteBuffer hash = hash(text);
        if (known.put(hash, vector) != null) {
            return;
        }
        ByteBuffer record = ByteBuffer.allocate(RECORD).put(hash.duplicate());
        for (float part : vector) {
            record.putFloat(part);
        }
        record.putInt(check(record.array()));
        try {
            Files.write(file, record.array(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file, e.toString());
        }
    }

    private void read() throws IOException {
        if (Files.size(file) > LONGEST) {
            Files.delete(file);
            return;
        }
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
        while (all.remaining() >= RECORD) {
            byte[] record = new byte[RECORD];
            all.get(record);
            take(ByteBuffer.wrap(record));
        }
        if (all.hasRemaining()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(all.position());
            }
        }
    }

    private void take(ByteBuffer record) {
        if (record.getInt(BODY) != check(record.array())) {
            return;
        }
        byte[] hash = new byte[HASH];
        record.get(hash);
        float[] vector = new float[Embeddings.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = record.getFloat();
        }
        known.put(ByteBuffer.wrap(hash), vector);
    }

    private static int check(byte[] record) {
        CRC32C check = new CRC32C();
        check.update(record, 0, BODY);
        return (int) check.getValue();
    }

    private static ByteBuffer hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest((MODEL + text).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
