package dev.baton.trials.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.baton.trials.client.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** Texts that have broken other programs: a small set of our own, and whatever collections lie in a directory. */
final class Strings {
    private static final List<Integer> LENGTHS = List.of(100, 101, 200, 201, 4_000, 4_001, 10_000, 10_001, 65_536);

    private final List<String> own;
    private final List<String> others;

    private Strings(List<String> own, List<String> others) {
        this.own = own;
        this.others = others;
    }

    static Strings own() throws IOException {
        try (InputStream in = Strings.class.getResourceAsStream("/fuzz/strings.json")) {
            if (in == null) {
                throw new IOException("fuzz/strings.json is not on the class path");
            }
            Set<String> texts = new LinkedHashSet<>();
            collect(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)), texts);
            LENGTHS.forEach(length -> texts.add("x".repeat(length)));
            texts.add("e" + "\u0301".repeat(1_000));
            return new Strings(List.copyOf(texts), List.of());
        }
    }

    /** Every text in the JSON, JSON lines and text files below {@code directory}, besides our own. */
    Strings and(Path directory) throws IOException {
        Set<String> texts = new LinkedHashSet<>(others);
        List<Path> files;
        try (Stream<Path> walk = Files.walk(directory)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            read(file, texts);
        }
        return new Strings(own, List.copyOf(texts));
    }

    List<String> all() {
        List<String> all = new ArrayList<>(own);
        all.addAll(others);
        return all;
    }

    /** Some of our own and some of the others, chosen by chance. */
    List<String> sample(Random random, Fuzz.Amount amount) {
        List<String> sample = new ArrayList<>(chosen(own, amount.own(), random));
        sample.addAll(chosen(others, amount.others(), random));
        return sample;
    }

    private static List<String> chosen(List<String> all, int count, Random random) {
        if (all.size() <= count) {
            return all;
        }
        return random.ints(0, all.size())
                .distinct()
                .limit(count)
                .mapToObj(all::get)
                .toList();
    }

    private static void read(Path file, Set<String> texts) throws IOException {
        String name = file.getFileName().toString();
        String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        if (name.endsWith(".json")) {
            collect(Json.read(content), texts);
        } else if (name.endsWith(".jsonl")) {
            content.lines().forEach(line -> collect(Json.read(line), texts));
        } else if (name.endsWith(".txt")) {
            content.lines().forEach(texts::add);
        }
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> collect(child, texts));
    }
}
