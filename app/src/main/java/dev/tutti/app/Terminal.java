package dev.tutti.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person who started the process reads: one line for each thing that happened, apart from the log. */
final class Terminal {

    private final PrintStream out;
    private final PrintStream err;

    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    /** An engine or a service is up. */
    void ready(String name, Duration took, String detail) {
        say("  %-12s %6s   %s".formatted(name, seconds(took), detail).stripTrailing());
    }

    /** Something went wrong: one line that says what, and what to do. */
    void fail(String line) {
        err.println("tutti: " + line);
        err.flush();
    }

    static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1_000.0);
    }
}
