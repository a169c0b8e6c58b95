package dev.tutti.core.files.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads small tables whole, for tests. */
final class TableReading {

    private TableReading() {}

    static List<Row> csv(String text) throws IOException, UnreadableFile {
        return read(TableFormat.CSV, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Row> json(String text) throws IOException, UnreadableFile {
        return read(TableFormat.JSON, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Row> read(TableFormat format, byte[] content) throws IOException, UnreadableFile {
        try (var rows = format.open(new ByteArrayInputStream(content))) {
            var read = new ArrayList<Row>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                read.add(row);
            }
            return read;
        }
    }
}
