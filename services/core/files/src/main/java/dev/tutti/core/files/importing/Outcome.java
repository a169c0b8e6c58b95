package dev.tutti.core.files.importing;

import dev.tutti.core.files.table.RowProblem;
import org.jspecify.annotations.Nullable;

/** What the owner made of one thing. */
record Outcome(Result result, @Nullable RowProblem problem) {

    enum Result {
        CREATED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    /** As owners say it in their answers. */
    static Outcome of(String result, @Nullable String problem, @Nullable String field, @Nullable String detail) {
        return switch (result) {
            case "created" -> new Outcome(Result.CREATED, null);
            case "changed" -> new Outcome(Result.CHANGED, null);
            case "unchanged" -> new Outcome(Result.UNCHANGED, null);
            case "refused" ->
                refused(new RowProblem(
                        problem == null ? "refused" : problem, field, detail == null ? "It was refused." : detail));
            default -> throw new IllegalStateException("an owner answered with an unknown result: " + result);
        };
    }

    static Outcome refused(RowProblem problem) {
        return new Outcome(Result.REFUSED, problem);
    }
}
