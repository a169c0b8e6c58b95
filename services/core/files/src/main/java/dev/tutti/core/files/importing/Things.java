package dev.tutti.core.files.importing;

import dev.tutti.core.files.table.BadCell;
import dev.tutti.core.files.table.Row;
import dev.tutti.core.files.table.RowProblem;
import dev.tutti.core.files.table.Rows;
import dev.tutti.core.files.table.UnreadableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows gathered into the things they make: rows that follow each other and are about the same. */
final class Things<T> {

    /** A product has fewer variants and pictures; more rows under one handle are a mistake that would fill the memory. */
    static final int ROWS_MAX = 1_000;

    private static final RowProblem TOO_MANY_ROWS =
            new RowProblem("too-many-rows", null, "At most %d rows make one product.".formatted(ROWS_MAX));

    private final Rows rows;
    private final AreaImport<T> area;
    private @Nullable Row ahead;
    private @Nullable Row endless;

    Things(Rows rows, AreaImport<T> area) {
        this.rows = rows;
        this.area = area;
    }

    /**
     * One thing, or why its rows make none.
     *
     * @param value null where there is a problem
     */
    record Thing<T>(
            List<Row> rows, @Nullable T value, @Nullable RowProblem problem) {

        int size() {
            return rows.stream().mapToInt(Row::size).sum();
        }
    }

    /** Reads over rows that an earlier run has settled. */
    void skip(long count) throws IOException, UnreadableFile {
        for (long i = 0; i < count; i++) {
            rows.next();
        }
    }

    /** The next thing; null at the end. */
    @Nullable
    Thing<T> next() throws IOException, UnreadableFile {
        var first = ahead == null ? rows.next() : ahead;
        if (first == null) {
            return null;
        }
        var gathered = new ArrayList<>(List.of(first));
        ahead = rows.next();
        while (ahead != null && gathered.size() < ROWS_MAX && area.isSameThing(first, ahead)) {
            gathered.add(ahead);
            ahead = rows.next();
        }
        return isEndless(first) ? new Thing<>(gathered, null, TOO_MANY_ROWS) : read(gathered);
    }

    /** Whether the thing goes on behind these rows, or began before them. */
    private boolean isEndless(Row first) {
        boolean isContinued = endless != null && area.isSameThing(endless, first);
        boolean goesOn = ahead != null && area.isSameThing(first, ahead);
        endless = isContinued || goesOn ? first : null;
        return endless != null;
    }

    private Thing<T> read(List<Row> gathered) {
        for (var row : gathered) {
            var defect = row.defect();
            if (defect != null) {
                return new Thing<>(gathered, null, defect);
            }
        }
        try {
            return new Thing<>(gathered, area.read(gathered), null);
        } catch (BadCell bad) {
            return new Thing<>(gathered, null, bad.problem());
        }
    }
}
