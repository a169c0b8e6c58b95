package dev.tutti.platform.runtime;

/** Text on its way into a pattern. */
public final class SqlText {

    private SqlText() {}

    /** The {@code LIKE} pattern of everything that contains the text; its own wildcards mean themselves. */
    public static String containing(String text) {
        return "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
