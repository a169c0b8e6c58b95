package dev.tutti.platform.events.inbox;

import java.util.Arrays;

/**
 * Why an event could not be handled.
 *
 * @param reason the innermost cause, in one line
 * @param stack the first frames of every cause
 */
record Autopsy(String reason, String stack, int attempts) {

    private static final int REASON_LENGTH_MAX = 1_000;

    private static final int STACK_LENGTH_MAX = 8_000;

    private static final int FRAMES_PER_CAUSE = 12;

    private static final int CAUSES_MAX = 10;

    static Autopsy of(Throwable failed, int attempts) {
        return new Autopsy(reasonOf(failed), stackOf(failed), attempts);
    }

    private static String reasonOf(Throwable failed) {
        var root = failed;
        for (int depth = 0; depth < CAUSES_MAX && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return storable(root.toString(), REASON_LENGTH_MAX);
    }

    private static String stackOf(Throwable failed) {
        var text = new StringBuilder();
        var cause = failed;
        for (int depth = 0; depth < CAUSES_MAX && cause != null; depth++) {
            text.append(depth == 0 ? "" : "caused by ").append(cause).append('\n');
            Arrays.stream(cause.getStackTrace())
                    .limit(FRAMES_PER_CAUSE)
                    .forEach(frame -> text.append("    at ").append(frame).append('\n'));
            cause = cause.getCause();
        }
        return storable(text.toString(), STACK_LENGTH_MAX);
    }

    /** PostgreSQL keeps no zero characters in text. */
    private static String storable(String text, int length) {
        var clean = text.replace('\0', ' ');
        return clean.length() <= length ? clean : clean.substring(0, length);
    }
}
