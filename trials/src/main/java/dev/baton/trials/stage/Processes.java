package dev.baton.trials.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Processes that a trial has started itself, by their number. */
public final class Processes {
    private Processes() {}

    /** @param pid negative: the whole process group */
    public static void signal(String signal, long pid) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + signal, "--", Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Resident memory of a process in MB, as the system counts it. */
    public static long residentMegabytes(long pid) throws IOException {
        return megabytes(Path.of("/proc/" + pid + "/status"), "VmRSS:");
    }

    /** The most that it ever was. */
    public static long peakMegabytes(long pid) throws IOException {
        return megabytes(Path.of("/proc/" + pid + "/status"), "VmHWM:");
    }

    /** Of a process and all that it has started, in MB; what they share is counted once. */
    public static long sharedOutMegabytes(long pid) throws IOException {
        List<Long> family = new ArrayList<>(List.of(pid));
        ProcessHandle.of(pid).ifPresent(parent -> parent.descendants().forEach(child -> family.add(child.pid())));
        long sum = 0;
        for (long each : family) {
            Path file = Path.of("/proc/" + each + "/smaps_rollup");
            // one that has ended meanwhile holds nothing
            sum += Files.exists(file) ? megabytes(file, "Pss:") : 0;
        }
        return sum;
    }

    private static long megabytes(Path file, String name) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(name)) {
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
            }
        }
        throw new IOException("no " + name + " in " + file);
    }

    /** Running processes whose command line contains the text. */
    public static List<Long> withCommand(String text) {
        return ProcessHandle.allProcesses()
                .filter(process -> commandLine(process.pid()).contains(text))
                .map(ProcessHandle::pid)
                .toList();
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }
}
