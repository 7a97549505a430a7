package dev.baton.standalone.machine;

import java.io.PrintStream;
import java.time.Duration;

/** Tells the person at the terminal what is being done, and how long that usually takes. */
public final class Progress {
    private final PrintStream terminal;

    public Progress(PrintStream terminal) {
        this.terminal = terminal;
    }

    /** A progress that nobody reads. */
    public static Progress silent() {
        return new Progress(new PrintStream(PrintStream.nullOutputStream()));
    }

    /** One line, indented. */
    public void say(String line) {
        terminal.println("  " + line);
        terminal.flush();
    }

    /** Something that a person must not overlook. */
    public void warn(String line) {
        terminal.println("  !! " + line);
        terminal.flush();
    }

    /** @param usually "usually 2 s, the first time 5 s" */
    public Step begin(String what, String usually) {
        say(what + " starts (" + usually + ")");
        return new Step(what, System.nanoTime());
    }

    /** "0.8 s", "1 min 20 s" */
    public static String spell(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : time.toSeconds() >= 10 ? time.toSeconds() + " s" : (time.toMillis() + 50) / 100 / 10.0 + " s";
    }

    /** Something that was begun. */
    public final class Step {
        private final String what;
        private final long began;

        private Step(String what, long began) {
            this.what = what;
            this.began = began;
        }

        /** @param result "on port 8083" */
        public void done(String result) {
            say(what + " is ready " + result + " after " + spell(Duration.ofNanos(System.nanoTime() - began)));
        }
    }
}
