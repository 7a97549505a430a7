package dev.baton.trials.image;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.trials.image.Dockerfile.Instruction;
import dev.baton.trials.image.Dockerfile.Stage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Carries out the steps of a Dockerfile one by one, in directories that stand for the images. */
final class ImageBuild {
    private static final Pattern PAIR = Pattern.compile("([A-Za-z_]\\w*)=(?:\"([^\"]*)\"|(\\S+))\\s*");
    private static final Pattern CACHE = Pattern.compile("type=cache,target=(/[\\w/.-]+)");
    /** How this machine reaches the registries; an engine for containers hands such things on as well. */
    private static final Pattern REACHES = Pattern.compile("(?i).*(_proxy|_ca_.*|ssl_cert.*|ca_bundle)|npm_config_.*");

    private final Path context;
    private final Path scratch;
    private final PrintStream out;
    private final Map<String, Root> stages = new HashMap<>();

    /** @param context what the build may copy: the repository without what .dockerignore names */
    ImageBuild(Path context, Path scratch, PrintStream out) {
        this.context = context;
        this.scratch = scratch;
        this.out = out;
    }

    /** The image of a target; stages that were built before are used again. */
    Root build(Dockerfile file, String target) throws IOException {
        for (Stage stage : file.upTo(target)) {
            if (!stages.containsKey(stage.name())) {
                out.println("stage " + stage.name() + ", from " + stage.base());
                stages.put(stage.name(), build(stage));
            }
        }
        return stage(target);
    }

    private Root stage(String name) {
        return Objects.requireNonNull(stages.get(name), () -> "no stage " + name);
    }

    private Root build(Stage stage) throws IOException {
        Path directory = scratch.resolve("images").resolve(stage.name());
        Files.createDirectories(directory.getParent());
        Root earlier = stages.get(stage.base());
        Root root = earlier == null
                ? Root.ofTheMachine(directory, List.of(Programs.of(stage.base())))
                : earlier.on(directory);
        for (Instruction step : stage.instructions()) {
            out.println("  " + step.word() + " " + step.rest());
            carryOut(step, root);
        }
        return root;
    }

    private void carryOut(Instruction step, Root root) throws IOException {
        switch (step.word()) {
            case "WORKDIR" -> root.workdir(step.rest());
            case "ENV" -> root.environment(pairs(step.rest()));
            case "USER" -> root.user(step.rest());
            case "ENTRYPOINT" -> root.entrypoint(List.of(new ObjectMapper().readValue(step.rest(), String[].class)));
            case "COPY" -> copy(step, root);
            case "RUN" -> run(step, root);
            // it only tells
            case "EXPOSE" -> {}
            default -> throw new IllegalArgumentException("the check does not know " + step.word());
        }
    }

    private void copy(Instruction step, Root root) throws IOException {
        List<String> words = new ArrayList<>(List.of(step.rest().split("\\s+")));
        String to = words.removeLast();
        Path target = root.at(to);
        String from = step.option("from");
        for (String word : words) {
            Path what = from.isEmpty()
                    ? context.resolve(word).normalize()
                    : stage(from).at(word);
            if (Files.isDirectory(what)) {
                Files.createDirectories(target);
                Shell.run(List.of("cp", "-a", what + "/.", target.toString()));
            } else {
                Path file = to.endsWith("/") || words.size() > 1 || Files.isDirectory(target)
                        ? target.resolve(what.getFileName())
                        : target;
                Files.createDirectories(file.getParent());
                Shell.run(List.of("cp", "-a", what.toString(), file.toString()));
            }
        }
    }

    private void run(Instruction step, Root root) throws IOException {
        Map<String, String> bound = new LinkedHashMap<>();
        String home = System.getProperty("user.home");
        bound.put(home, home);
        String mount = step.option("mount");
        if (!mount.isEmpty()) {
            Matcher cache = CACHE.matcher(mount);
            if (!cache.matches()) {
                throw new IllegalArgumentException("the check does not know --mount=" + mount);
            }
            Path kept = Files.createDirectories(scratch.resolve("caches" + cache.group(1)));
            bound.put(kept.toString(), cache.group(1));
        }
        Map<String, String> more = new HashMap<>(Map.of("HOME", home));
        System.getenv().forEach((name, value) -> {
            if (REACHES.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                more.put(name, value);
            }
        });
        Shell.run(root.command(List.of("sh", "-c", step.rest()), more, bound, null));
    }

    private static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(text);
        int read = 0;
        while (pair.find() && pair.start() == read) {
            pairs.put(pair.group(1), pair.group(2) == null ? pair.group(3) : pair.group(2));
            read = pair.end();
        }
        if (read < text.length() || text.contains("$")) {
            throw new IllegalArgumentException("the check does not know ENV " + text);
        }
        return pairs;
    }
}
