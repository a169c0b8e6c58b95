package dev.tutti.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list: every list of every service has this shape.
 *
 * @param nextCursor what to ask for to get the next page; null on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page out of rows read with {@link Paging#rows()}, one more than the page holds: if the extra row came,
     * there is a next page, and it begins after the last item of this one.
     *
     * @param cursor makes the cursor that continues after an item
     */
    public static <T> Page<T> of(List<T> rows, Paging paging, Function<T, String> cursor) {
        if (rows.size() <= paging.limit()) {
            return new Page<>(rows, null);
        }
        var items = rows.subList(0, paging.limit());
        return new Page<>(items, cursor.apply(items.getLast()));
    }

    /** The same page with every item turned into something else. */
    public <R> Page<R> map(Function<T, R> mapping) {
        return new Page<>(items.stream().map(mapping).toList(), nextCursor);
    }
}
