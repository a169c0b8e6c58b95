package dev.tutti.core.search.index;

import dev.tutti.core.search.document.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody looks for.
 *
 * @param text words as they were typed; the last one may not be finished
 * @param kinds all of them, where empty
 * @param filters wanted values by facet; one of each facet's has to be there
 * @param first how many results are left out at the beginning
 */
public record Question(String text, Set<Kind> kinds, Map<String, List<String>> filters, int first, int limit) {

    /** No more results are looked at: who has not found it by then asks anew. */
    public static final int RESULTS_MAX = 1_000;

    public Question {
        kinds = Set.copyOf(kinds);
        filters = Map.copyOf(filters);
    }

    /** A plain question. */
    public static Question of(String text) {
        return new Question(text, Set.of(), Map.of(), 0, 10);
    }
}
