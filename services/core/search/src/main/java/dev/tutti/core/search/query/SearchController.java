package dev.tutti.core.search.query;

import dev.tutti.contracts.money.Money;
import dev.tutti.core.search.document.Kind;
import dev.tutti.core.search.index.Indexes;
import dev.tutti.core.search.index.Question;
import dev.tutti.core.search.index.Results;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Paging;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController {

    private static final String LIST = "search";
    private static final String ATTRIBUTE = "attr.";
    private static final int TEXT_MAX = 200;
    private static final int KINDS_MAX = 10;

    private final Indexes indexes;
    private final Cursors cursors;
    private final Clock clock;

    SearchController(Indexes indexes, Cursors cursors, Clock clock) {
        this.indexes = indexes;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * What fits these words, best first: only what everybody may see. The last word may be unfinished, so suggestions while
     * typing are the same question with a small limit. Narrowed by {@code brand}, {@code category} and {@code
     * attr.<code>}, as the facets say.
     */
    @Anonymous
    @GetMapping("/api/v1/search")
    Found search(
            @RequestParam @Size(max = TEXT_MAX) String q,
            @RequestParam(defaultValue = "") @Size(max = KINDS_MAX) List<String> kind,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Paging paging) {
        long began = System.nanoTime();
        var cursor = paging.cursor();
        int first =
                cursor == null ? 0 : Integer.parseInt(cursors.open(LIST, cursor).getFirst());
        var kinds = kind.stream().filter(text -> !text.isBlank()).map(Kind::of).collect(Collectors.toSet());
        var results = indexes.search(new Question(q, kinds, filters(query), first, paging.limit()));
        var now = clock.instant();
        int next = first + paging.limit();
        return new Found(
                results.hits().stream().map(hit -> HitBody.of(hit, now)).toList(),
                results.facets(),
                results.hasMore() ? cursors.seal(LIST, List.of(Integer.toString(next))) : null,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private static Map<String, List<String>> filters(MultiValueMap<String, String> query) {
        var filters = new HashMap<String, List<String>>();
        query.forEach((name, values) -> {
            if (Set.of("brand", "category").contains(name)) {
                filters.put(name, values);
            } else if (name.startsWith(ATTRIBUTE)) {
                filters.put(name.substring(ATTRIBUTE.length()), values);
            }
        });
        return filters;
    }

    /**
     * @param facets of everything that was found
     */
    record Found(
            List<HitBody> items,
            List<Results.Facet> facets,
            @Nullable String nextCursor,
            long tookMillis) {}

    /**
     * @param url of the page that shows it
     * @param price of a product's cheapest variant, now
     */
    record HitBody(
            Kind kind,
            UUID id,
            String title,
            @Nullable String subtitle,
            @Nullable String image,
            @Nullable String url,
            @Nullable Money price,
            float score) {

        static HitBody of(Results.Hit hit, Instant now) {
            var content = hit.content();
            return new HitBody(
                    hit.kind(),
                    hit.id(),
                    content.title(),
                    content.subtitle(),
                    content.image(),
                    url(hit),
                    content.priceAt(now),
                    hit.score());
        }

        /** A track has no page of its own. */
        private static @Nullable String url(Results.Hit hit) {
            return switch (hit.kind()) {
                case PRODUCTS -> "/shop/products/" + hit.id();
                case ARTISTS -> "/artists/" + hit.id();
                case RELEASES -> "/releases/" + hit.id();
                case TRACKS -> hit.parentId() == null ? null : "/releases/" + hit.parentId();
            };
        }
    }
}
