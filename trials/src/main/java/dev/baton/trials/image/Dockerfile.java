package dev.baton.trials.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Dockerfile says, as far as ours goes; anything else is refused, so that nothing is passed over in silence. */
record Dockerfile(List<Stage> stages) {
    private static final Set<String> KNOWN =
            Set.of("FROM", "WORKDIR", "COPY", "ENV", "RUN", "USER", "ENTRYPOINT", "EXPOSE");
    private static final Pattern FROM = Pattern.compile("(\\S+)(?:\\s+(?i:AS)\\s+(\\S+))?");

    /** @param base an earlier stage or an image from outside */
    record Stage(String base, String name, List<Instruction> instructions) {}

    /** @param options those that begin with two hyphens, as they stand */
    record Instruction(String word, List<String> options, String rest) {
        /** The value of the one option that it may have; empty if it has none. */
        String option(String name) {
            for (String option : options) {
                if (!option.startsWith("--" + name + "=")) {
                    throw new IllegalArgumentException("the check does not know " + word + " " + option);
                }
                return option.substring(name.length() + 3);
            }
            return "";
        }
    }

    static Dockerfile parse(String text) {
        List<Stage> stages = new ArrayList<>();
        for (String line : lines(text)) {
            Instruction instruction = instruction(line);
            if (!KNOWN.contains(instruction.word())) {
                throw new IllegalArgumentException("the check does not know " + instruction.word());
            }
            if (instruction.word().equals("FROM")) {
                stages.add(stage(instruction, stages.size()));
            } else {
                stages.getLast().instructions().add(instruction);
            }
        }
        return new Dockerfile(List.copyOf(stages));
    }

    /** The stage and those that it stands on or copies from, in the order of the file. */
    List<Stage> upTo(String target) {
        List<Stage> needed = new ArrayList<>();
        for (Stage stage : stages.reversed()) {
            boolean wanted = stage.name().equals(target)
                    || needed.stream().anyMatch(later -> later.base().equals(stage.name()) || copies(later, stage));
            if (wanted) {
                needed.addFirst(stage);
            }
        }
        if (needed.isEmpty()) {
            throw new IllegalArgumentException("there is no stage " + target);
        }
        return needed;
    }

    private static boolean copies(Stage later, Stage earlier) {
        return later.instructions().stream()
                .anyMatch(step ->
                        step.word().equals("COPY") && step.option("from").equals(earlier.name()));
    }

    private static Stage stage(Instruction from, int number) {
        Matcher said = FROM.matcher(from.rest());
        if (!from.options().isEmpty() || !said.matches()) {
            throw new IllegalArgumentException("the check does not know FROM " + from.rest());
        }
        String name = said.group(2) == null ? Integer.toString(number) : said.group(2);
        return new Stage(said.group(1), name, new ArrayList<>());
    }

    private static Instruction instruction(String line) {
        String[] words = line.split("\\s+", 2);
        String rest = words.length == 1 ? "" : words[1];
        List<String> options = new ArrayList<>();
        while (rest.startsWith("--")) {
            String[] two = rest.split("\\s+", 2);
            options.add(two[0]);
            rest = two.length == 1 ? "" : two[1];
        }
        return new Instruction(words[0].toUpperCase(Locale.ROOT), options, rest);
    }

    /** Without comments and empty lines; a line that ends with a backslash goes on in the next. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String each : text.lines().toList()) {
            if (each.isBlank() || each.stripLeading().startsWith("#")) {
                continue;
            }
            boolean goesOn = each.endsWith("\\");
            line.append(goesOn ? each.substring(0, each.length() - 1) : each);
            if (!goesOn) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
        }
        if (!line.isEmpty()) {
            throw new IllegalArgumentException("the last line goes on");
        }
        return lines;
    }
}
