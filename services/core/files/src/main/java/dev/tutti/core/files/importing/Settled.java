package dev.tutti.core.files.importing;

import dev.tutti.core.files.file.Progress;
import dev.tutti.core.files.report.RefusedRow;
import dev.tutti.core.files.table.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What came of the rows of one batch, as it adds up. */
final class Settled {

    /** So much of a refused row's cell is kept for the report. */
    private static final int CELL_CHARS_KEPT = 2_000;

    private final AreaImport<?> area;
    private final List<RefusedRow> refused = new ArrayList<>();
    private final Map<Outcome.Result, Long> counts = new EnumMap<>(Outcome.Result.class);

    Settled(AreaImport<?> area) {
        this.area = area;
    }

    /** Rows share the fate of the thing they make. */
    void add(List<Row> rows, Outcome outcome) {
        counts.merge(outcome.result(), (long) rows.size(), Long::sum);
        var problem = outcome.problem();
        if (problem != null) {
            rows.forEach(row ->
                    refused.add(new RefusedRow(row.number(), area.key(row), problem, row.cells(CELL_CHARS_KEPT))));
        }
    }

    Progress progress() {
        long created = count(Outcome.Result.CREATED);
        long changed = count(Outcome.Result.CHANGED);
        long unchanged = count(Outcome.Result.UNCHANGED);
        long refusals = count(Outcome.Result.REFUSED);
        return new Progress(created + changed + unchanged + refusals, null, created, changed, unchanged, refusals);
    }

    private long count(Outcome.Result result) {
        return counts.getOrDefault(result, 0L);
    }

    List<RefusedRow> refused() {
        return refused;
    }
}
