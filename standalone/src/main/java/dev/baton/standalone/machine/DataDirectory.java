package dev.baton.standalone.machine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where one Baton on one machine keeps everything. It is locked while Baton runs; the lock goes with the process, however
 * that ends, and so whoever holds it may stop the servers that a killed one has left behind.
 */
public final class DataDirectory implements AutoCloseable {
    private static final String ADDRESSES = "addresses.properties";
    private static final String SECRET = "secret";
    private static final String HISTORY_KEY = "history-key";
    /** Only what we made ourselves is ever deleted. */
    private static final List<String> OURS =
            List.of("postgres", "temporal", "mail", "logs", ADDRESSES, SECRET, HISTORY_KEY);

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws IllegalStateException if another Baton works there */
    public static DataDirectory open(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel lockFile =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!lock(lockFile)) {
            lockFile.close();
            String who = load(path).getProperty("pid", "unknown");
            throw new IllegalStateException("another Baton (process " + who + ") works in " + path
                    + "; stop it, or choose another directory with --data");
        }
        return new DataDirectory(path.toRealPath(), lockFile);
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Deletes everything that Baton has made here. The servers must have been stopped. */
    public void empty() throws IOException {
        for (String name : OURS) {
            deleteTree(path.resolve(name));
        }
    }

    /** What the last run has written. */
    public Properties addresses() {
        return load(path);
    }

    /** For people and scripts: ports, addresses, process numbers, the database's password. */
    public void writeAddresses(Properties addresses) throws IOException {
        Path file = createSecretly(ADDRESSES);
        try (OutputStream out = Files.newOutputStream(file)) {
            addresses.store(out, "where this Baton is; written at each start");
        }
    }

    /** A random secret of 64 characters that is made at the first start and stays. */
    public String secret() throws IOException {
        return remembered(SECRET, HexFormat.of().formatHex(random()));
    }

    /** The key of the stories' histories, 32 bytes in Base64: without it none of them can be read again. */
    public String historyKey() throws IOException {
        return remembered(HISTORY_KEY, Base64.getEncoder().encodeToString(random()));
    }

    private String remembered(String name, String first) throws IOException {
        Path file = path.resolve(name);
        if (!Files.exists(file) || Files.size(file) == 0) {
            Files.writeString(createSecretly(name), first);
        }
        return Files.readString(file);
    }

    private static byte[] random() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        return random;
    }

    private Path createSecretly(String name) throws IOException {
        Path file = path.resolve(name);
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static boolean lock(FileChannel file) throws IOException {
        try {
            @Nullable FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static Properties load(Path directory) {
        Properties addresses = new Properties();
        try (InputStream in = Files.newInputStream(directory.resolve(ADDRESSES))) {
            addresses.load(in);
        } catch (IOException none) {
            addresses.clear();
        }
        return addresses;
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
