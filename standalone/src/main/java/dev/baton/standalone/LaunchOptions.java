package dev.baton.standalone;

import java.nio.file.Path;

/**
 * What is said on the command line of {@code ./run}.
 *
 * @param home the directory of this repository
 * @param data where everything is kept
 * @param port of the API; the other ports follow it where they are free
 * @param reset begin with an empty desk
 */
public record LaunchOptions(Path home, Path data, int port, boolean reset) {
    static final int DEFAULT_PORT = 8080;

    public LaunchOptions {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("--port " + port + " is no port");
        }
    }

    /**
     * @param directory name of the data directory below {@code home}, if none is given
     * @throws IllegalArgumentException with a sentence for the terminal
     */
    static LaunchOptions parse(Path home, String directory, String... words) {
        Path data = home.resolve(directory);
        int port = DEFAULT_PORT;
        boolean reset = false;
        for (int i = 0; i < words.length; i++) {
            String name = words[i].contains("=") ? words[i].substring(0, words[i].indexOf('=')) : words[i];
            switch (name) {
                case "--reset" -> reset = true;
                case "--port", "--data" -> {
                    boolean attached = words[i].contains("=");
                    if (!attached && i + 1 == words.length) {
                        throw new IllegalArgumentException(name + " needs a value");
                    }
                    String value = attached ? words[i].substring(name.length() + 1) : words[++i];
                    if (name.equals("--port")) {
                        port = number(value);
                    } else {
                        data = Path.of(value);
                    }
                }
                default -> throw new IllegalArgumentException("unknown option " + words[i]);
            }
        }
        return new LaunchOptions(home, data.toAbsolutePath().normalize(), port, reset);
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port " + value + " is no port", e);
        }
    }
}
