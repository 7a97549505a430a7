package dev.baton.trials.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What an image may copy: the files of the repository, without what .dockerignore names. */
final class Context {
    private Context() {}

    static Path of(Path home, Path target) throws IOException {
        List<String> ignored = Files.readAllLines(home.resolve(".dockerignore")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        ignored.forEach(Context::mustBeKnown);
        Process git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                .directory(home.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        for (String file : new String(git.getInputStream().readAllBytes()).split("\0")) {
            if (!file.isEmpty()
                    && Files.exists(home.resolve(file))
                    && ignored.stream().noneMatch(p -> names(p, file))) {
                Path to = target.resolve(file);
                Files.createDirectories(to.getParent());
                Files.copy(home.resolve(file), to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        if (Files.notExists(target)) {
            throw new IOException("git names no file in " + home);
        }
        return target;
    }

    /** A path, anything of that name below a folder, or an ending at the top. */
    static boolean names(String pattern, String file) {
        if (pattern.startsWith("**/")) {
            return ("/" + file + "/").contains("/" + pattern.substring(3) + "/");
        }
        if (pattern.startsWith("*")) {
            return !file.contains("/") && file.endsWith(pattern.substring(1));
        }
        return file.equals(pattern) || file.startsWith(pattern + "/");
    }

    private static void mustBeKnown(String pattern) {
        if (!pattern.matches("(\\*\\*/|\\*)?[\\w./-]+")) {
            throw new IllegalArgumentException("the check does not know " + pattern + " in .dockerignore");
        }
    }
}
