package dev.baton.trials.bench;

import dev.baton.trials.client.Baton;
import dev.baton.trials.client.Teammate;
import dev.baton.trials.command.Arguments;
import dev.baton.trials.stage.LocalProduct;
import dev.baton.trials.stage.Processes;
import dev.baton.trials.stage.Target;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures a product that it starts for itself, or one that runs, and writes {@code docs/performance.md}. */
public final class Bench {
    private static final List<Integer> CONVERSATIONS = List.of(1, 16, 64);
    private static final List<Integer> RATES = List.of(20, 100, 150, 200, 300, 400, 600);
    private static final double HELD_MILLIS = 250;
    /** A server runs for months: what its compiler has not seen yet is not what is measured. */
    private static final Duration WARM = Duration.ofSeconds(45);

    private static final int CHATS = 100;
    private static final int PASSAGES = 50;
    private static final int OPEN = 2_000;
    private static final String PARTS = "start turns chat passage history memory";

    private final Path home;
    private final @Nullable LocalProduct product;
    private final Target target;
    private final Baton baton;
    private final Duration each;
    private final Page page;

    private Bench(Path home, @Nullable LocalProduct product, Target target, Baton baton, Duration each, Page page) {
        this.home = home;
        this.product = product;
        this.target = target;
        this.baton = baton;
        this.each = each;
        this.page = page;
    }

    /** @return the exit status */
    public static int run(Path home, Arguments arguments, PrintStream out) throws Exception {
        Page page = new Page(out);
        Duration each = Duration.ofSeconds(arguments.number("seconds", 20));
        List<String> parts = List.of(arguments.text("only").orElse(PARTS).split(" "));
        if (!List.of(PARTS.split(" ")).containsAll(parts)) {
            throw new IllegalArgumentException("--only takes words out of: " + PARTS);
        }
        boolean whole;
        if (arguments.has("url")) {
            Target target = Target.of(arguments);
            try (Baton baton = new Baton(target.url())) {
                whole = new Bench(home, null, target, baton, each, page).all(parts, "at " + target.url());
            }
        } else {
            Map<String, String> streams = Map.of("BATON_LIMIT_STREAMS", "1000");
            try (LocalProduct product = LocalProduct.start(home, streams);
                    Baton baton = new Baton(product.target().url())) {
                whole = new Bench(home, product, product.target(), baton, each, page).all(parts, "of its own");
            }
        }
        if (arguments.has("write")) {
            page.write(home.resolve("docs").resolve("performance.md"));
        }
        return whole ? 0 : 1;
    }

    /** A part that fails says so on the page, and the others are measured all the same; false: there was one. */
    private boolean all(List<String> parts, String whose) throws IOException, InterruptedException {
        page.say("# Performance\n");
        page.say("Measured by `./bench --seconds " + each.toSeconds() + " --write` on a Baton " + whose + ". "
                + Machine.words()
                + ". Everything shares that machine: the clients in a process of their own, api and worker, PostgreSQL with"
                + " fsync, the Temporal server on its file. Times are in milliseconds. Read the figures as floors.");
        boolean whole = true;
        for (String part : parts) {
            try {
                measure(part);
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                page.say("\nNot measured to the end: " + e.getMessage());
                whole = false;
            }
        }
        return whole;
    }

    private void measure(String part) throws Exception {
        switch (part) {
            case "start" -> starts();
            case "turns" -> turns();
            case "chat" -> chats();
            case "passage" -> passage();
            case "history" -> history();
            case "memory" -> memory();
            default -> throw new IllegalArgumentException(part);
        }
    }

    private void starts() throws IOException, InterruptedException {
        page.title("Start");
        if (product == null) {
            page.say("Only measured on a Baton of its own.");
            return;
        }
        page.head("what", "s");
        product.stop();
        // the one that is measured otherwise may have been built first
        try (LocalProduct fresh = LocalProduct.start(home, Map.of())) {
            page.row(
                    "first start, on an empty directory, everything built",
                    "%.1f".formatted(fresh.startTook().toMillis() / 1e3));
        }
        page.row("second start", "%.1f".formatted(product.restart().toMillis() / 1e3));
        page.row("then until the first question is answered", "%.1f".formatted(answered() / 1e3));
    }

    private double answered() throws InterruptedException {
        return new AiTurns(baton).once().millis(1);
    }

    private void turns() throws Exception {
        AiTurns turns = new AiTurns(baton);
        turns.measure(4, Duration.ofSeconds(10));
        page.title("AI turns");
        page.say(
                "From the post of a question until its answer stands in the customer's stream; the built-in AI answers.\n");
        page.head("conversations", "a second", "p50", "p95", "p99", "max", "failed");
        for (int conversations : CONVERSATIONS) {
            page.row(conversations + "", turns.measure(conversations, each).cells());
        }
        page.say(
                "\nThe bare floor in the same run: one Update, one regular activity, two inserts; the same server, the same worker"
                        + " settings, no HTTP.\n");
        page.head("workflows", "a second", "p50", "p95", "p99", "max", "failed");
        try (Floor floor = new Floor(target)) {
            floor.measure(4, Duration.ofSeconds(5));
            for (int conversations : CONVERSATIONS) {
                page.row(conversations + "", floor.measure(conversations, each).cells());
            }
        }
    }

    private void chats() throws InterruptedException, IOException {
        List<Teammate> team = List.of(person("sam"), person("lena"));
        try (Chat chat = new Chat(baton, team, CHATS)) {
            chat.measure(100, WARM);
            page.title("Messages between customers and people");
            page.say(CHATS
                    + " conversations, each with a stream on either side. Sent at the given rate whatever becomes of those"
                    + " before, and timed from the instant at which each was to be sent.\n");
            rates(chat);
            if (product != null) {
                page.say("\nThe same with the engine stopped (SIGSTOP):\n");
                long engine = Long.parseLong(product.addresses().getProperty("temporal.pid"));
                Processes.signal("STOP", engine);
                try {
                    rates(chat);
                } finally {
                    Processes.signal("CONT", engine);
                }
            }
        }
    }

    private void rates(Chat chat) {
        page.head(
                "wished a second",
                "seen a second",
                "accepted p50",
                "p95",
                "p99",
                "other side p50",
                "p95",
                "p99",
                "own stream p50",
                "p95",
                "p99",
                "failed");
        int held = 0;
        for (int rate : RATES) {
            Chat.Measured measured = chat.measure(rate, each);
            page.row(rate + "", measured.cells());
            if (!measured.held(HELD_MILLIS)) {
                break;
            }
            held = rate;
        }
        page.say("\nHeld with the other side's p99 below %.0f ms: %d a second.".formatted(HELD_MILLIS, held));
    }

    private void passage() throws InterruptedException, SQLException {
        Passage passage = new Passage(baton, person("sam"));
        passage.repeat(PASSAGES);
        List<Latencies> rows = passage.messageToBriefAndQueue(target.jdbcUrl());
        page.title("From the AI to a person");
        page.say(PASSAGES + " times, one after the other.\n");
        page.head("from", "p50", "p95", "p99");
        page.row("the message that escalates to the brief", rows.getFirst().cells());
        page.row("the message that escalates to the queue", rows.getLast().cells());
        page.row("Accept to the brief on the screen", passage.acceptToBrief().cells());
        page.row(
                "Accept to the first byte of the live stream",
                passage.acceptToFirstByte().cells());
    }

    private void history() throws InterruptedException {
        page.title("History in the engine");
        page.head("one conversation until", "events", "bytes");
        try (History history = new History(baton, person("sam"), target)) {
            history.measure(page);
        }
    }

    private void memory() throws IOException, InterruptedException {
        page.title("Memory");
        if (product == null) {
            page.say("Only measured on a Baton of its own.");
            return;
        }
        Memory memory = new Memory(baton, product.addresses());
        page.say("MB; of PostgreSQL's processes together, what they share counted once.\n");
        page.head("after", "JVM", "its peak", "its heap", "Temporal server", "its peak", "PostgreSQL");
        page.row("all of the above", memory.cells());
        memory.open(OPEN);
        page.row(OPEN + " more conversations, each with an answer", memory.cells());
    }

    private Teammate person(String login) {
        return baton.signIn(login, login + "-baton");
    }
}
