package dev.tutti.platform.web;

import dev.tutti.platform.runtime.Refusal;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Which page of a list is asked for: the query parameters {@code limit} and {@code cursor}, as one parameter of a
 * controller method.
 */
@ParameterObject
public record Paging(int limit, @Nullable String cursor) {

    public static final int LIMIT_DEFAULT = 25;
    public static final int LIMIT_MAX = 100;

    public Paging {
        if (limit < 1 || limit > LIMIT_MAX) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "invalid-limit",
                    "limit must be 1 to %d, but is %d.".formatted(LIMIT_MAX, limit),
                    "limit",
                    (long) LIMIT_MAX);
        }
    }

    /** How many rows to read: one more than the page holds tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }
}
