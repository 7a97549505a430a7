package dev.baton.trials.bench;

import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.command.Arguments;
import dev.baton.trials.stage.LocalProduct;
import dev.baton.trials.stage.Processes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Measures a product that it starts for itself, and writes the tables of {@code docs/performance.md}. */
public final class Bench {
    private static final List<Integer> CONVERSATIONS = List.of(1, 16, 64);
    private static final List<Integer> RATES = List.of(20, 100, 200, 400);
    private static final int CHATS = 100;
    private static final int OPEN = 2_000;
    private static final String RATE_HEAD =
            " | a second | p50 ms | p99 ms | max ms | failed |\n|---:|---:|---:|---:|---:|---:|";

    private final LocalProduct product;
    private final Baton baton;
    private final Duration each;
    private final PrintStream out;
    private final List<String> page = new ArrayList<>();

    private Bench(LocalProduct product, Baton baton, Duration each, PrintStream out) {
        this.product = product;
        this.baton = baton;
        this.each = each;
        this.out = out;
    }

    /** @return the exit status */
    public static int run(Path home, Arguments arguments, PrintStream out) throws Exception {
        Map<String, String> streams = Map.of("BATON_LIMIT_STREAMS", "1000");
        int seconds = arguments.number("seconds", 20);
        try (LocalProduct product = LocalProduct.start(home, streams);
                Baton baton = new Baton(product.target().url())) {
            Bench bench = new Bench(product, baton, Duration.ofSeconds(seconds), out);
            bench.all(arguments);
            if (arguments.has("write")) {
                Files.writeString(
                        home.resolve("docs").resolve("performance.md"),
                        String.join("\n", bench.page) + "\n",
                        StandardCharsets.UTF_8);
            }
            return 0;
        }
    }

    private void all(Arguments arguments) throws Exception {
        say("# Performance\n");
        say(
                "Measured by `./bench --write` on this machine, everything on it at once: client, api, worker, PostgreSQL and the"
                        + " Temporal server share its " + Runtime.getRuntime().availableProcessors()
                        + " processors. Read the figures as floors.\n");
        String only = arguments.text("only").orElse("turns chat first memory");
        if (only.contains("turns")) {
            turns();
        }
        if (only.contains("chat")) {
            chats();
        }
        if (only.contains("first")) {
            firstByte();
        }
        if (only.contains("memory")) {
            memory();
        }
    }

    private void turns() throws Exception {
        AiTurns turns = new AiTurns(baton);
        turns.measure(4, Duration.ofSeconds(10));
        say("## AI turns through the HTTP API\n");
        say("From the post of a question until its answer stands in the customer's stream; the built-in AI answers.\n");
        say("| conversations" + RATE_HEAD);
        for (int conversations : CONVERSATIONS) {
            say("| " + turns.measure(conversations, each).cells() + " |");
        }
        say(
                "\nThe bare floor in the same run: one Update, one regular activity, two inserts; the same server, the same worker"
                        + " settings, no HTTP.\n");
        say("| workflows" + RATE_HEAD);
        try (Floor floor = new Floor(product.target())) {
            floor.measure(4, Duration.ofSeconds(5));
            for (int conversations : CONVERSATIONS) {
                say("| " + floor.measure(conversations, each).cells() + " |");
            }
        }
    }

    private void chats() throws InterruptedException, IOException {
        List<Teammate> team = List.of(person("sam"), person("lena"));
        try (Chat chat = new Chat(baton, team, CHATS)) {
            chat.measure(50, Duration.ofSeconds(10));
            say("\n## Messages between customers and people\n");
            say("From the post until it stands in the other side's stream; " + CHATS
                    + " conversations, each with a stream on either side.\n");
            say("| wished a second" + RATE_HEAD);
            for (int rate : RATES) {
                say("| " + chat.measure(rate, each).cells() + " |");
            }
            say("\nThe same with the engine stopped (SIGSTOP):\n");
            say("| wished a second" + RATE_HEAD);
            List<Long> engine = Processes.withCommand(product.data().resolve("temporal") + "/");
            signal("STOP", engine);
            try {
                for (int rate : RATES) {
                    say("| " + chat.measure(rate, each).cells() + " |");
                }
            } finally {
                signal("CONT", engine);
            }
        }
    }

    private void firstByte() throws InterruptedException {
        say("\n## From Accept to the first byte of the live stream\n");
        say(new FirstByte(baton, person("sam")).measure(50) + " (50 times)");
    }

    private void memory() throws IOException, InterruptedException {
        Memory memory = new Memory(baton, product.pid());
        Memory.Held before = memory.before();
        Memory.Held after = memory.with(OPEN);
        say("\n## Memory of the JVM\n");
        say("| open conversations | resident MB | heap in use MB |\n|---:|---:|---:|");
        for (Memory.Held held : List.of(before, after)) {
            say("| %d | %d | %.0f |".formatted(held.conversations(), held.residentMegabytes(), held.heapMegabytes()));
        }
    }

    private Teammate person(String login) {
        return baton.signIn(login, login + "-baton");
    }

    private static void signal(String signal, List<Long> processes) throws IOException {
        for (long pid : processes) {
            Processes.signal(signal, pid);
        }
    }

    private void say(String line) {
        page.add(line);
        out.println(line);
    }
}
