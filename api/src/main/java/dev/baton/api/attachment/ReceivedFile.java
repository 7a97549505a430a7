package dev.baton.api.attachment;

import dev.baton.domain.refusal.Refusal;
import dev.baton.domain.refusal.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/**
 * A file as it came in, on this node's disk until it is stored or refused: a slow sender holds neither memory nor a connection
 * to the database.
 *
 * @param head its first bytes, enough to know what it is
 * @param text it has no byte that a text does not have
 */
record ReceivedFile(Path path, long size, byte[] sha256, byte[] head, boolean text) implements AutoCloseable {
    private static final int HEAD = 1_000_000;
    private static final int AT_ONCE = 64 * 1024;

    /** Refused: FILE_TOO_LARGE as soon as it is known, FILE_EMPTY. */
    static ReceivedFile of(InputStream in, long largest) throws IOException {
        Path path = Files.createTempFile("baton-", ".upload");
        try {
            return read(in, largest, path);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private static ReceivedFile read(InputStream in, long largest, Path path) throws IOException {
        MessageDigest sha256 = newDigest();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        boolean text = true;
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] bytes = new byte[AT_ONCE];
            for (int some = in.read(bytes); some >= 0; some = in.read(bytes)) {
                size += some;
                if (size > largest) {
                    throw new Refused(Refusal.FILE_TOO_LARGE);
                }
                sha256.update(bytes, 0, some);
                head.write(bytes, 0, Math.min(some, HEAD - head.size()));
                text = text && couldBeText(bytes, some);
                out.write(bytes, 0, some);
            }
        }
        if (size == 0) {
            throw new Refused(Refusal.FILE_EMPTY);
        }
        return new ReceivedFile(path, size, sha256.digest(), head.toByteArray(), text);
    }

    private static boolean couldBeText(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            byte one = bytes[i];
            boolean control = (one >= 0 && one < ' ') || one == 0x7f;
            if (control && one != '\t' && one != '\n' && one != '\r' && one != '\f') {
                return false;
            }
        }
        return true;
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    InputStream content() throws IOException {
        return Files.newInputStream(path);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
