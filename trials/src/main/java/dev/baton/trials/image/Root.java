package dev.baton.trials.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of an image, and how its commands run: with this machine's programs where the base image has its own, and with
 * the paths that the image has. A command sees nothing of the rest of this machine but what is bound here.
 */
final class Root {
    /** Binds, then changes the root: $1 is the root; pairs of what is bound and where follow; then "--" and the command. */
    private static final String ENTER = """
            set -eu
            root=$1; shift
            while [ "$1" != -- ]; do
                mkdir -p "$root$2"
                mount --rbind "$1" "$root$2"
                shift 2
            done
            shift
            exec chroot "$@"
            """;

    private static final List<String> OF_THE_MACHINE = List.of("/usr", "/opt", "/proc", "/dev", "/sys");

    private final Path directory;
    private final Map<String, String> binds = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String workdir = "/";
    private String user = "0:0";
    private List<String> entrypoint = List.of();

    private Root(Path directory) {
        this.directory = directory;
    }

    /** An image from outside: this machine's programs. */
    static Root ofTheMachine(Path directory, List<Path> programs) throws IOException {
        Root root = new Root(Files.createDirectories(directory));
        for (String link : List.of("bin", "sbin", "lib", "lib64")) {
            Path there = Path.of("/", link);
            if (Files.isSymbolicLink(there)) {
                Files.createSymbolicLink(directory.resolve(link), Files.readSymbolicLink(there));
            } else if (Files.isDirectory(there)) {
                root.binds.put(there.toString(), there.toString());
            }
        }
        OF_THE_MACHINE.forEach(each -> root.binds.put(each, each));
        Shell.run(List.of("cp", "-a", "/etc", directory.resolve("etc").toString()));
        Files.createDirectories(directory.resolve("tmp"));
        Shell.run(List.of("chmod", "1777", directory.resolve("tmp").toString()));
        StringBuilder path = new StringBuilder();
        for (Path program : programs) {
            root.binds.put(program.toString(), program.toString());
            path.append(program).append(':');
        }
        root.environment.put("HOME", "/root");
        root.environment.put("PATH", path + "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");
        return root;
    }

    /** What is built upon this one. */
    Root on(Path anotherDirectory) throws IOException {
        Root root = new Root(anotherDirectory);
        Shell.run(List.of("cp", "-a", directory.toString(), anotherDirectory.toString()));
        root.binds.putAll(binds);
        root.environment.putAll(environment);
        root.workdir = workdir;
        root.user = user;
        root.entrypoint = entrypoint;
        return root;
    }

    Path at(String path) {
        return directory.resolve(resolved(path).substring(1));
    }

    /** A path of the image, from its working directory if it is relative. */
    String resolved(String path) {
        return Path.of(workdir).resolve(path).normalize().toString();
    }

    void workdir(String path) throws IOException {
        workdir = resolved(path);
        Files.createDirectories(at(workdir));
    }

    void environment(Map<String, String> more) {
        environment.putAll(more);
    }

    void user(String name) throws IOException {
        String[] known = Files.readAllLines(at("/etc/passwd")).stream()
                .map(line -> line.split(":"))
                .filter(fields -> fields[0].equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException("the image has no user " + name));
        user = known[2] + ":" + known[3];
        environment.put("HOME", known[5]);
    }

    void entrypoint(List<String> words) {
        entrypoint = List.copyOf(words);
    }

    List<String> entrypoint() {
        return entrypoint;
    }

    void bind(Path what, String where) {
        binds.put(what.toAbsolutePath().toString(), where);
    }

    /**
     * The words that run a command in it.
     *
     * @param more added to the image's environment
     * @param bound for this command alone
     * @param network the process whose network it joins; null: this machine's
     */
    List<String> command(
            List<String> command, Map<String, String> more, Map<String, String> bound, @Nullable Long network) {
        List<String> words = new ArrayList<>();
        if (network != null) {
            words.addAll(List.of("nsenter", "--target", network.toString(), "--net", "--"));
        }
        words.addAll(List.of("unshare", "--mount", "--propagation", "private", "sh", "-c", ENTER, "enter"));
        words.add(directory.toString());
        binds.forEach((what, where) -> words.addAll(List.of(what, where)));
        bound.forEach((what, where) -> words.addAll(List.of(what, where)));
        words.add("--");
        words.addAll(List.of("--userspec=" + user, directory.toString(), "env", "-i"));
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.putAll(more);
        all.forEach((name, value) -> words.add(name + "=" + value));
        words.addAll(List.of("sh", "-c", "cd \"$0\" && exec \"$@\"", workdir));
        words.addAll(command);
        return words;
    }
}
