package dev.tutti.commerce.orders.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a cart's price, whatever is wrong with it.
 *
 * @param lines one for each that was asked about, in their order
 * @param quote of those lines that can be ordered; null where none can
 * @param discountProblem why the code takes nothing off; null where it does, or where there is none
 */
public record Appraisal(
        List<Line> lines, @Nullable Quote quote, @Nullable String discountProblem) {

    public Appraisal {
        lines = List.copyOf(lines);
    }

    /**
     * @param quoted null where it cannot be ordered, for the reason that problem says
     */
    public record Line(
            Quote.@Nullable Line quoted, @Nullable String problem) {

        static final Line UNKNOWN = new Line(null, "unknown-sku");
        static final Line MIXED = new Line(null, "mixed-currencies");
    }
}
