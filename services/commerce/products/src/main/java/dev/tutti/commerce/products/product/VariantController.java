package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.code.Sku;
import dev.tutti.commerce.products.price.Price;
import dev.tutti.commerce.products.price.PriceList;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.EntityTags;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Single variants, and what they cost when. */
@RestController
@RequestMapping("/api/v1/products/{id}/variants/{sku}")
class VariantController {

    private static final String MERCHANTS = "hasAnyRole('merchant', 'administrator')";

    private final Products products;
    private final Bodies bodies;

    VariantController(Products products, Bodies bodies) {
        this.products = products;
        this.bodies = bodies;
    }

    @Anonymous
    @GetMapping("/prices")
    ResponseEntity<Prices> getPrices(@PathVariable UUID id, @PathVariable String sku, @Nullable CurrentUser user) {
        return prices(products.get(id, Viewer.of(user)), Sku.of(sku));
    }

    /** Replaces all prices: one holds always, others from a time, until a time, or both. */
    @PreAuthorize(MERCHANTS)
    @PutMapping("/prices")
    ResponseEntity<Prices> reprice(
            @PathVariable UUID id,
            @PathVariable String sku,
            @Valid @RequestBody Prices prices,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var version = EntityTags.getVersion(ifMatch);
        var list = new PriceList(prices.prices());
        return prices(products.reprice(id, Sku.of(sku), version, list, user.userId()), Sku.of(sku));
    }

    /** Takes the variant away for good; the last one stays. */
    @PreAuthorize(MERCHANTS)
    @DeleteMapping
    ResponseEntity<ProductBody> remove(
            @PathVariable UUID id,
            @PathVariable String sku,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            CurrentUser user) {
        var product = products.remove(id, Sku.of(sku), EntityTags.getVersion(ifMatch), user.userId());
        return EntityTags.ok(bodies.of(product), product.version());
    }

    private static ResponseEntity<Prices> prices(Product product, Sku sku) {
        return EntityTags.ok(new Prices(product.get(sku).prices().prices()), product.version());
    }

    record Prices(@NotEmpty List<@NotNull Price> prices) {}
}
