package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.code.Sku;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
class ProductController {

    private static final String HISTORY = "product history";
    private static final String ATTRIBUTE = "attr.";
    private static final int FILTERS_MAX = 10;
    private static final String MERCHANTS = "hasAnyRole('merchant', 'administrator')";

    private final Products products;
    private final ProductLists lists;
    private final Facets facets;
    private final Bodies bodies;
    private final Idempotency idempotency;
    private final Cursors cursors;

    ProductController(
            Products products,
            ProductLists lists,
            Facets facets,
            Bodies bodies,
            Idempotency idempotency,
            Cursors cursors) {
        this.products = products;
        this.lists = lists;
        this.facets = facets;
        this.bodies = bodies;
        this.idempotency = idempotency;
        this.cursors = cursors;
    }

    @PreAuthorize(MERCHANTS)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProductBody create(@Valid @RequestBody NewProduct product, CurrentUser user, IdempotencyKey key) {
        var state = product.state() == null ? ProductState.ACTIVE : product.state();
        return idempotency.once(
                key,
                product,
                ProductBody.class,
                () -> bodies.of(products.create(product.said(), state, user.userId())));
    }

    /** Active products for everybody; with another state, a merchant's. */
    @Anonymous
    @GetMapping
    ProductPage list(
            @Valid @ParameterObject Asked asked,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> query,
            Paging paging,
            @Nullable CurrentUser user) {
        var criteria = criteria(asked, query, Viewer.of(user));
        var sort = ProductSort.of(asked.sort() == null ? ProductSort.NEWEST.label() : asked.sort());
        var list = "products by " + sort.label();
        var cursor = paging.cursor();
        var after = cursor == null ? null : SortKey.of(cursors.open(list, cursor));
        var rows = lists.list(criteria, sort, after, paging.rows());
        var page = Page.of(
                rows, paging, last -> cursors.seal(list, SortKey.of(last, sort).values()));
        if (!Boolean.TRUE.equals(asked.facets())) {
            return new ProductPage(bodies.of(page.items()), page.nextCursor(), null, null, null);
        }
        var counts = facets.count(criteria);
        return new ProductPage(
                bodies.of(page.items()), page.nextCursor(), counts.facets(), counts.counted(), counts.isCapped());
    }

    @Anonymous
    @GetMapping("/{id}")
    ResponseEntity<ProductBody> get(@PathVariable UUID id, @Nullable CurrentUser user) {
        return tagged(products.get(id, Viewer.of(user)));
    }

    @Anonymous
    @GetMapping("/by-sku/{sku}")
    ResponseEntity<ProductBody> getBySku(@PathVariable String sku, @Nullable CurrentUser user) {
        return tagged(products.get(Sku.of(sku), Viewer.of(user)));
    }

    @PreAuthorize(MERCHANTS)
    @PatchMapping("/{id}")
    ResponseEntity<ProductBody> edit(
            @PathVariable UUID id,
            @Valid @RequestBody ProductChange change,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        return tagged(products.edit(id, EntityTags.getVersion(ifMatch), change, user.userId()));
    }

    /** Puts a draft, or what was withdrawn, into the shop; repeating it changes nothing. */
    @PreAuthorize(MERCHANTS)
    @PostMapping("/{id}/publication")
    ResponseEntity<ProductBody> publish(@PathVariable UUID id, CurrentUser user) {
        return tagged(products.publish(id, user.userId()));
    }

    @PreAuthorize(MERCHANTS)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, CurrentUser user) {
        products.withdraw(id, user.userId());
    }

    /** Every version with what it changed, newest first. */
    @PreAuthorize(MERCHANTS)
    @GetMapping("/{id}/history")
    Page<ProductVersion> listHistory(@PathVariable UUID id, Paging paging, CurrentUser user) {
        var cursor = paging.cursor();
        long before = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.open(HISTORY, cursor).getFirst());
        return Page.of(
                products.listHistory(id, before, paging.rows()),
                paging,
                last -> cursors.seal(HISTORY, List.of(Long.toString(last.version()))));
    }

    private ResponseEntity<ProductBody> tagged(Product product) {
        return EntityTags.ok(bodies.of(product), product.version());
    }

    record NewProduct(
            @NotBlank @Size(max = ProductDetails.TITLE_MAX) String title,
            @Nullable String description,
            @Nullable String brand,
            @Nullable String categoryId,
            @Nullable ProductState state,
            @Nullable List<Picture> media,
            @Nullable Map<String, @Nullable Object> attributes,
            @Nullable List<ProductOption> options,
            @NotEmpty List<@Valid VariantChange> variants) {

        ProductChange said() {
            return new ProductChange(title, description, brand, categoryId, media, attributes, options, variants);
        }
    }

    private ProductCriteria criteria(Asked asked, MultiValueMap<String, String> query, Viewer viewer) {
        var wanted = asked.state() == null ? ProductState.ACTIVE : asked.state();
        if (wanted != ProductState.ACTIVE && !viewer.isMerchant()) {
            throw Refusal.invalid("state", "Only active products are public.");
        }
        var below = asked.category() == null ? List.<UUID>of() : lists.below(asked.category());
        return new ProductCriteria(
                wanted,
                asked.q() == null ? List.of() : Words.of(asked.q()),
                asked.ids() == null ? List.of() : asked.ids(),
                below,
                query.getOrDefault("brand", List.of()),
                asked.minPrice(),
                asked.maxPrice(),
                attributes(query, below));
    }

    private List<AttributeFilter> attributes(MultiValueMap<String, String> query, List<UUID> categoryIds) {
        var filters = query.entrySet().stream()
                .filter(parameter -> parameter.getKey().startsWith(ATTRIBUTE))
                .map(parameter -> AttributeFilter.of(
                        facets.definition(categoryIds, parameter.getKey().substring(ATTRIBUTE.length())),
                        parameter.getValue()))
                .toList();
        if (filters.size() > FILTERS_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-value",
                    "A list is filtered by at most %d attributes.".formatted(FILTERS_MAX),
                    "attr",
                    (long) FILTERS_MAX);
        }
        return filters;
    }

    /**
     * What a list is asked for; besides, {@code attr.<code>=value} for each attribute, repeated for several values, and
     * {@code attr.<code>=10..20} for a range of numbers.
     *
     * @param category id or slug; all below it are meant
     * @param brand repeated for several
     */
    record Asked(
            @Size(max = 200) @Nullable String q,
            @Size(max = 100) @Nullable List<UUID> ids,
            @Nullable String category,
            @Size(max = 50) @Nullable List<String> brand,
            @Nullable Long minPrice,
            @Nullable Long maxPrice,
            @Nullable ProductState state,
            @Nullable String sort,
            @Nullable Boolean facets) {}

    /**
     * A page with what it can be narrowed by.
     *
     * @param facets null where nobody asked
     * @param facetsCounted of how many products the counts are
     * @param facetsCapped whether more match than were counted
     */
    record ProductPage(
            List<SummaryBody> items,
            @Nullable String nextCursor,
            @Nullable List<Facet> facets,
            @Nullable Integer facetsCounted,
            @Nullable Boolean facetsCapped) {}
}
