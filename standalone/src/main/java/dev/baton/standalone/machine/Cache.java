package dev.baton.standalone.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Programs that were unpacked, downloaded or built once, for every copy of Baton of this user. */
public final class Cache {
    private static final Map<String, Lock> IN_THIS_PROCESS = new ConcurrentHashMap<>();

    private Cache() {}

    /** {@code $XDG_CACHE_HOME/baton}, else {@code ~/.cache/baton}; made if it is not there. */
    public static Path directory() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        try {
            return Files.createDirectories(base.resolve("baton"));
        } catch (IOException e) {
            throw new UncheckedIOException("the cache directory cannot be made", e);
        }
    }

    /** Does something that only one process may do at a time, such as putting {@code name} into the cache. */
    public static <T> T alone(String name, Callable<T> work) throws Exception {
        Lock here = IN_THIS_PROCESS.computeIfAbsent(name, unused -> new ReentrantLock());
        here.lock();
        try (FileChannel file = FileChannel.open(
                directory().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            return work.call();
        } finally {
            here.unlock();
        }
    }
}
