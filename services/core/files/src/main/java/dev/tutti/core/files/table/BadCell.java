package dev.tutti.core.files.table;

/** A cell does not hold what its column is for. */
public final class BadCell extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient RowProblem problem;

    public BadCell(String slug, String column, String detail) {
        super(detail);
        this.problem = new RowProblem(slug, column, detail);
    }

    public RowProblem problem() {
        return problem;
    }
}
