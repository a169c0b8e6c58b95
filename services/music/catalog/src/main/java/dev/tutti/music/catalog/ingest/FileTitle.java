package dev.tutti.music.catalog.ingest;

import org.jspecify.annotations.Nullable;

/** The title of a track that was uploaded without one: its file's name, which decides nothing else. */
final class FileTitle {

    private static final int LENGTH_MAX = 300;
    private static final String UNTITLED = "Untitled";

    private FileTitle() {}

    static String of(@Nullable String given, @Nullable String fileName) {
        if (given != null && !given.isBlank()) {
            return given.strip();
        }
        if (fileName == null) {
            return UNTITLED;
        }
        var title = fileName.replaceAll(".*[/\\\\]", "")
                .replaceAll("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceAll("^[0-9]{1,3}[ ._-]+(?=\\S)", "")
                .replaceAll("\\p{Cntrl}", "")
                .replace('_', ' ')
                .strip();
        return title.isEmpty() ? UNTITLED : title.substring(0, Math.min(title.length(), LENGTH_MAX));
    }
}
