package dev.tutti.core.files.table;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One row of a table, as text. */
public final class Row {

    /** No sensible value is longer; more is somebody's picture in a cell, or an attack. */
    public static final int CELL_CHARS_MAX = 100_000;

    /** BigDecimal would also read 1e999999999, whose digits fill the memory. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,18}([.][0-9]{1,18})?");

    private final long number;
    private final Columns columns;
    private final String[] cells;
    private final @Nullable RowProblem defect;

    private Row(long number, Columns columns, String[] cells, @Nullable RowProblem defect) {
        this.number = number;
        this.columns = columns;
        this.cells = cells;
        this.defect = defect;
    }

    static Row of(long number, Columns columns, String[] cells) {
        return new Row(number, columns, cells, defectOf(columns, cells));
    }

    static Row broken(long number, Columns columns, String[] cells, RowProblem defect) {
        return new Row(number, columns, cells, defect);
    }

    private static @Nullable RowProblem defectOf(Columns columns, String[] cells) {
        if (cells.length != columns.size()) {
            return new RowProblem(
                    "wrong-column-count",
                    null,
                    "The row has %d cells where the header has %d.".formatted(cells.length, columns.size()));
        }
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].length() > CELL_CHARS_MAX) {
                return new RowProblem(
                        "cell-too-long",
                        columns.names().get(i),
                        "The cell has %d characters, of which at most %d are taken."
                                .formatted(cells[i].length(), CELL_CHARS_MAX));
            }
            if (cells[i].indexOf('\0') >= 0) {
                return new RowProblem(
                        "binary-cell", columns.names().get(i), "The cell holds characters that are no text.");
            }
        }
        return null;
    }

    /** Its number as a spreadsheet shows it; the header is 1. In JSON the first object is 1. */
    public long number() {
        return number;
    }

    /** What is wrong with the row whatever its columns mean; null where nothing is. */
    public @Nullable RowProblem defect() {
        return defect;
    }

    /** The cell's text without blanks around it; empty where the table has no such column. */
    public String text(String column) {
        int place = columns.place(column);
        return place < 0 || place >= cells.length ? "" : FormulaGuard.unguarded(cells[place].strip());
    }

    /** As {@link #text}, or null where that is empty. */
    public @Nullable String find(String column) {
        var text = text(column);
        return text.isEmpty() ? null : text;
    }

    /** The first of these columns that says something; columns have more than one usual name. */
    public @Nullable String findAny(List<String> names) {
        for (var name : names) {
            var text = find(name);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** A text that must be there and not be longer than that. */
    public String getText(String column, int charsMax) throws BadCell {
        var text = find(column);
        if (text == null) {
            throw new BadCell("cell-empty", column, "The column %s must not be empty.".formatted(column));
        }
        if (text.length() > charsMax) {
            throw new BadCell(
                    "cell-too-long", column, "%s may have at most %d characters.".formatted(column, charsMax));
        }
        return text;
    }

    /** A whole number within these bounds; null where the cell is empty. */
    public @Nullable Long findWhole(String column, long min, long max) throws BadCell {
        var text = find(column);
        if (text == null) {
            return null;
        }
        var number = number(column, text);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new BadCell("not-a-whole-number", column, "'%s' is not a whole number.".formatted(shown(text)));
        }
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw new BadCell("number-out-of-range", column, "%s must be %d to %d.".formatted(column, min, max));
        }
        return number.longValueExact();
    }

    /** A number with a decimal point and without marks for thousands. */
    static BigDecimal number(String column, String text) throws BadCell {
        if (!NUMBER.matcher(text).matches()) {
            throw new BadCell(
                    "not-a-number",
                    column,
                    "'%s' is not a number: write 1234.56, without marks for thousands.".formatted(shown(text)));
        }
        return new BigDecimal(text);
    }

    /** A sum of money in minor units of the currency; null where the cell is empty. */
    public @Nullable Long findMinorUnits(String column, int fractionDigits, long max) throws BadCell {
        var text = find(column);
        if (text == null) {
            return null;
        }
        var exact = number(column, text).movePointRight(fractionDigits).stripTrailingZeros();
        if (exact.scale() > 0) {
            throw new BadCell(
                    "too-many-decimals",
                    column,
                    "'%s' has more decimals than the currency, which has %d.".formatted(shown(text), fractionDigits));
        }
        if (exact.signum() < 0 || exact.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw new BadCell(
                    "number-out-of-range", column, "%s must not be negative or beyond all bounds.".formatted(column));
        }
        return exact.longValueExact();
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Every cell under its column's name, for the report; cells beyond the header have no name and are left out. */
    public Map<String, String> cells(int charsMax) {
        var named = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
            if (!columns.names().get(i).isEmpty()) {
                named.put(columns.names().get(i), cut(cells[i], charsMax));
            }
        }
        return named;
    }

    private static String cut(String text, int charsMax) {
        return text.length() <= charsMax ? text : text.substring(0, charsMax);
    }

    /** The names of its cells. */
    public List<String> columns() {
        return columns.names();
    }

    /** How many characters the row holds. */
    public int size() {
        return Arrays.stream(cells).mapToInt(String::length).sum();
    }
}
