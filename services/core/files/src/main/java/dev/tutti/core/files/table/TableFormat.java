package dev.tutti.core.files.table;

import java.io.IOException;
import java.io.InputStream;

/** How rows may be written down. */
public enum TableFormat {
    CSV("text/csv"),
    JSON("application/json");

    private final String mediaType;

    TableFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    public static TableFormat ofMediaType(String mediaType) {
        return mediaType.equals(JSON.mediaType) ? JSON : CSV;
    }

    /** Begins to read. Memory does not grow with the file, and closing the rows closes the content. */
    public Rows open(InputStream content) throws IOException, UnreadableFile {
        return switch (this) {
            case CSV -> CsvRows.open(content);
            case JSON -> JsonRows.open(content);
        };
    }
}
