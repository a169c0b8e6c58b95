package dev.tutti.core.files.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is read once from its beginning to its end, never held whole. */
public interface Rows extends Closeable {

    /** The next row; null at the end. */
    @Nullable
    Row next() throws IOException, UnreadableFile;

    /** The columns that every row has; empty where each row names its own. */
    List<String> columns();
}
