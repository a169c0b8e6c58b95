package dev.tutti.core.search.index;

import dev.tutti.core.search.document.Content;
import dev.tutti.core.search.document.Kind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found, best first.
 *
 * @param hasMore whether there is more after these
 */
public record Results(List<Hit> hits, boolean hasMore, List<Facet> facets) {

    public static final Results NONE = new Results(List.of(), false, List.of());

    public Results {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }

    /**
     * @param parentId the release of a track, the artist of a release
     */
    public record Hit(Kind kind, UUID id, @Nullable UUID parentId, Content content, float score) {}

    /** Values that results can be narrowed by, the most frequent first. */
    public record Facet(String code, String label, List<Value> values) {

        public Facet {
            values = List.copyOf(values);
        }

        public record Value(String value, String label, int count) {}
    }
}
