package dev.tutti.core.notifications.letter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a letter says, before it is set.
 *
 * @param path of the page about it, within the application; null where there is none for this reader
 */
record Content(
        String title,
        String body,
        List<Row> rows,
        List<Sum> sums,
        @Nullable String path) {

    Content {
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }

    static Content of(String title, String body, @Nullable String path) {
        return new Content(title, body, List.of(), List.of(), path);
    }

    Content with(List<Row> newRows, List<Sum> newSums) {
        return new Content(title, body, newRows, newSums, path);
    }

    record Row(String label, @Nullable String detail, String value) {}

    record Sum(String label, String value, boolean strong) {}
}
