package dev.baton.trials.replay;

import java.io.PrintStream;

/** Lines as they come, and below them, on a terminal, how far it is. */
final class Bar {
    private static final int WIDTH = 40;

    private final PrintStream out;
    private final boolean terminal;
    private final int total;
    private int done;

    Bar(PrintStream out, boolean terminal, int total) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        draw();
    }

    synchronized void done(String line) {
        done++;
        clear();
        out.println(line);
        draw();
    }

    synchronized void clear() {
        if (terminal) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    private void draw() {
        if (terminal) {
            int filled = total == 0 ? WIDTH : WIDTH * done / total;
            out.print("[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + done + " of " + total);
            out.flush();
        }
    }
}
