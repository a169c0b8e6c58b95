package dev.tutti.core.files.report;

import dev.tutti.core.files.table.RowProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not applied.
 *
 * @param row as a spreadsheet numbers it
 * @param key what the row is about: a SKU, a handle
 * @param cells under their columns
 */
public record RefusedRow(long row, @Nullable String key, RowProblem problem, Map<String, String> cells) {}
