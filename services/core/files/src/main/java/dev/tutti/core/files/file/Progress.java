package dev.tutti.core.files.file;

import org.jspecify.annotations.Nullable;

/**
 * How far a table is; all figures are rows. A product of several rows counts with each of them.
 *
 * @param rows applied or refused so far
 * @param total null until the file was read through for the first time
 */
public record Progress(long rows, @Nullable Long total, long created, long changed, long unchanged, long refused) {

    public static final Progress NONE = new Progress(0, null, 0, 0, 0, 0);

    public Progress {
        if (rows != created + changed + unchanged + refused) {
            throw new IllegalArgumentException("every row has one result: %d of %d, %d, %d and %d"
                    .formatted(rows, created, changed, unchanged, refused));
        }
    }

    /** With what became of some more rows. */
    public Progress plus(Progress more) {
        return new Progress(
                rows + more.rows,
                total,
                created + more.created,
                changed + more.changed,
                unchanged + more.unchanged,
                refused + more.refused);
    }

    /** 0 to 100; nothing until the rows are counted. */
    public int percent() {
        if (total == null) {
            return 0;
        }
        return total == 0 ? 100 : (int) (rows * 100 / total);
    }
}
