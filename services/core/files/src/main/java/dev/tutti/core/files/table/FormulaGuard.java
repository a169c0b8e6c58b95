package dev.tutti.core.files.table;

/**
 * Keeps spreadsheets from running what strangers wrote into cells (CSV injection). A cell that a spreadsheet would take
 * for a formula gets an apostrophe in front, which spreadsheets read as "this is text"; reading takes it away again, so
 * a report that was mended may be uploaded as it is.
 */
public final class FormulaGuard {

    /** What begins a formula in Excel, LibreOffice or Google Sheets, the wide forms of East Asian keyboards included. */
    private static final String STARTS = "=+-@\t\r\n＝＋－＠";

    private FormulaGuard() {}

    public static String guarded(String cell) {
        return isFormula(cell) ? "'" + cell : cell;
    }

    static String unguarded(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && STARTS.indexOf(cell.charAt(0)) >= 0;
    }
}
