package dev.baton.trials.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** The services of a compose file, with the values of an environment file in them. */
final class Compose {
    /** The innermost first: ${NAME}, ${NAME:-otherwise}, ${NAME:?what is missing}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^{}]*))?}");

    private final Map<String, Map<String, Object>> services;
    private final Map<String, String> values;

    private Compose(Map<String, Map<String, Object>> services, Map<String, String> values) {
        this.services = services;
        this.values = values;
    }

    static Compose of(String yaml, Map<String, String> values) {
        Map<String, Object> file = new Yaml().load(yaml);
        return new Compose(cast(Objects.requireNonNull(file.get("services"), "services")), values);
    }

    /** NAME=VALUE lines; comments and empty lines are passed over. */
    static Map<String, String> values(String environmentFile) {
        Map<String, String> values = new LinkedHashMap<>();
        environmentFile.lines().filter(line -> line.matches("[A-Z_]+=.*")).forEach(line -> {
            int at = line.indexOf('=');
            values.put(line.substring(0, at), line.substring(at + 1));
        });
        return values;
    }

    /** All that the services are given, each value filled in: a variable that must be there and is not, is refused. */
    void check() {
        services.keySet().forEach(service -> {
            environment(service);
            command(service);
        });
    }

    Map<String, String> environment(String service) {
        Map<String, Object> given = cast(service(service).getOrDefault("environment", Map.of()));
        Map<String, String> environment = new LinkedHashMap<>();
        given.forEach((name, value) -> environment.put(name, filled(String.valueOf(value))));
        return environment;
    }

    /** Empty: the image's own. */
    List<String> command(String service) {
        return words(service(service).get("command"));
    }

    /** The words after CMD; with CMD-SHELL, what a shell is told. */
    List<String> healthCheck(String service) {
        Map<String, Object> check = cast(Objects.requireNonNull(service(service).get("healthcheck"), service));
        List<String> test = words(check.get("test"));
        return test.getFirst().equals("CMD-SHELL") ? List.of("sh", "-c", test.get(1)) : test.subList(1, test.size());
    }

    /** What of the repository is mounted, and where. */
    Map<String, String> mounted(String service) {
        Map<String, String> mounted = new LinkedHashMap<>();
        for (String volume : words(service(service).get("volumes"))) {
            String[] parts = volume.split(":");
            if (parts[0].startsWith("./")) {
                mounted.put(parts[0].substring(2), parts[1]);
            }
        }
        return mounted;
    }

    String image(String service) {
        return filled(String.valueOf(service(service).get("image")));
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name), "no service " + name);
    }

    private List<String> words(@Nullable Object given) {
        List<String> words = new ArrayList<>();
        if (given instanceof List<?> list) {
            list.forEach(word -> words.add(filled(String.valueOf(word))));
        } else if (given != null) {
            throw new IllegalArgumentException("the check knows commands as lists only: " + given);
        }
        return words;
    }

    private String filled(String text) {
        String marked = text.replace("$$", "\0");
        Matcher found = VARIABLE.matcher(marked);
        while (found.find()) {
            marked = marked.substring(0, found.start()) + value(found) + marked.substring(found.end());
            found = VARIABLE.matcher(marked);
        }
        if (marked.contains("$")) {
            throw new IllegalArgumentException("the check cannot fill in " + text);
        }
        return marked.replace('\0', '$');
    }

    private String value(Matcher variable) {
        String value = values.getOrDefault(variable.group(1), "");
        if (!value.isEmpty() || variable.group(2) == null) {
            return value;
        }
        if (variable.group(2).equals("?")) {
            throw new IllegalArgumentException(variable.group(1) + " is missing: " + variable.group(3));
        }
        return variable.group(3);
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object yaml) {
        return (T) yaml;
    }
}
