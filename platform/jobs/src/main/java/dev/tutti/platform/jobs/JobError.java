package dev.tutti.platform.jobs;

import java.io.PrintWriter;
import java.io.StringWriter;

/** An exception as it is kept with a dead job: the message first, then where it came from. */
final class JobError {

    static final int LENGTH_MAX = 8_000;

    private JobError() {}

    static String text(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        var kept = text.toString().replace("\0", "");
        return kept.length() <= LENGTH_MAX ? kept : kept.substring(0, LENGTH_MAX);
    }
}
