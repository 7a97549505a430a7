package dev.baton.standalone.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Processes of this machine that we did not start ourselves: what they are, and how to end them. */
public final class Processes {
    private Processes() {}

    /**
     * The words of a process's command line, separated by blanks. Empty if there is no such process, if it is one of the
     * kernel's, or if it has ended and nobody has collected it: a zombie has a number, but does nothing any more.
     */
    public static String commandLine(long pid) {
        Path proc = Path.of("/proc", Long.toString(pid), "cmdline");
        if (Files.isDirectory(Path.of("/proc/self"))) {
            try {
                return Files.readString(proc).replace('\0', ' ').strip();
            } catch (IOException gone) {
                return "";
            }
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().commandLine())
                .orElse("");
    }

    /** Whether the process still does anything. */
    public static boolean lives(long pid) {
        return !commandLine(pid).isEmpty();
    }

    /** The processes whose command line is accepted, without this one. */
    public static List<ProcessHandle> matching(Predicate<String> commandLine) {
        long self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self)
                .filter(process -> commandLine.test(commandLine(process.pid())))
                .toList();
    }

    /**
     * Sends a signal.
     *
     * @param signal its name without SIG, as {@code kill} takes it
     */
    public static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new IllegalStateException("no shell to send a signal with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Asks with the first signal, waits, and kills what has not gone by then.
     *
     * @return whether it went by itself
     */
    public static boolean end(long pid, String signal, Duration patience) {
        signal(pid, signal);
        if (gone(pid, patience)) {
            return true;
        }
        signal(pid, "KILL");
        gone(pid, Duration.ofSeconds(5));
        return false;
    }

    private static boolean gone(long pid, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        while (lives(pid)) {
            if (System.nanoTime() - until > 0) {
                return false;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
