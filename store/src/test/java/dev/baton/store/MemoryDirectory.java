package dev.baton.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** Where the data of a test's PostgreSQL lies: in memory, if the machine has a file system for that. */
final class MemoryDirectory {
    private static final Path MEMORY = Path.of("/dev/shm");
    /** For the servers of two rooms with their logs; in a container this file system often has 64 MB. */
    private static final long ROOM_BYTES = 1L << 30;

    private MemoryDirectory() {}

    /** The server that is built keeps its data in memory if it can, else where it would have. */
    static EmbeddedPostgres.Builder preferred(EmbeddedPostgres.Builder server) throws IOException {
        if (!Files.isWritable(MEMORY) || Files.getFileStore(MEMORY).getUsableSpace() < ROOM_BYTES) {
            return server;
        }
        Path ours = MEMORY.resolve("baton-tests-" + System.getProperty("user.name"));
        Files.createDirectories(ours);
        removeThoseOfTheDead(ours);
        return server.setServerConfig("max_wal_size", "128MB")
                .setDataDirectory(
                        ours.resolve(Long.toString(ProcessHandle.current().pid())));
    }

    /** What a killed JVM left would fill the memory. Each directory bears the process id of its JVM. */
    private static void removeThoseOfTheDead(Path ours) throws IOException {
        try (DirectoryStream<Path> each = Files.newDirectoryStream(ours)) {
            for (Path directory : each) {
                long pid = Long.parseLong(directory.getFileName().toString());
                if (ProcessHandle.of(pid).isEmpty()) {
                    FileUtils.deleteQuietly(directory.toFile());
                }
            }
        }
    }
}
