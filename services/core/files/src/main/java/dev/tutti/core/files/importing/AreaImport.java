package dev.tutti.core.files.importing;

import dev.tutti.core.files.file.Area;
import dev.tutti.core.files.table.BadCell;
import dev.tutti.core.files.table.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one area makes of rows.
 *
 * @param <T> what the owner takes: a product, a level
 */
interface AreaImport<T> {

    Area area();

    /** Columns without which no row makes sense. */
    List<String> requiredColumns();

    /** How many things the owner takes at once. */
    int batchMax();

    /** Whether the second row tells more of the thing that the first began. */
    default boolean isSameThing(Row first, Row next) {
        return false;
    }

    /** What the row is about, for the report. */
    @Nullable
    String key(Row row);

    T read(List<Row> rows) throws BadCell;

    /** Has the owner apply the batch; one outcome for each thing, in their order. */
    List<Outcome> apply(Order order, List<T> things);

    /**
     * In whose name, and whether in earnest.
     *
     * @param reference the import, as the owner's records name it
     */
    record Order(UUID reference, UUID ownerId, boolean dryRun) {}
}
