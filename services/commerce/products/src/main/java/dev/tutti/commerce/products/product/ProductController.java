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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/products")
class ProductController {

    private static final String MERCHANTS = "hasAnyRole('merchant', 'administrator')";

    private final Products products;
    private final Bodies bodies;
    private final Idempotency idempotency;
    private final Cursors cursors;

    ProductController(Products products, Bodies bodies, Idempotency idempotency, Cursors cursors) {
        this.products = products;
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
    Page<SummaryBody> list(@Valid @ParameterObject Asked asked, Paging paging, @Nullable CurrentUser user) {
        var sort = ProductSort.of(asked.sort() == null ? ProductSort.NEWEST.label() : asked.sort());
        var list = "products by " + sort.label();
        var cursor = paging.cursor();
        var after = cursor == null ? null : SortKey.of(cursors.open(list, cursor));
        var rows = products.list(asked.criteria(Viewer.of(user)), sort, after, paging.rows());
        return Page.of(
                        rows,
                        paging,
                        last -> cursors.seal(list, SortKey.of(last, sort).values()))
                .map(bodies::of);
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
            @Valid @NotEmpty List<VariantChange> variants) {

        ProductChange said() {
            return new ProductChange(title, description, brand, categoryId, media, attributes, options, variants);
        }
    }

    /** What a list is asked for. */
    record Asked(
            @Size(max = 200) @Nullable String q,
            @Size(max = 100) @Nullable List<UUID> ids,
            @Nullable UUID category,
            @Size(max = 50) @Nullable List<String> brand,
            @Nullable Long minPrice,
            @Nullable Long maxPrice,
            @Nullable ProductState state,
            @Nullable String sort) {

        ProductCriteria criteria(Viewer viewer) {
            var wanted = state == null ? ProductState.ACTIVE : state;
            if (wanted != ProductState.ACTIVE && !viewer.isMerchant()) {
                throw Refusal.invalid("state", "Only active products are public.");
            }
            return new ProductCriteria(
                    wanted,
                    q == null ? List.of() : Words.of(q),
                    ids == null ? List.of() : ids,
                    category == null ? List.of() : List.of(category),
                    brand == null ? List.of() : brand,
                    minPrice,
                    maxPrice,
                    List.of());
        }
    }
}
