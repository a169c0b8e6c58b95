package dev.tutti.commerce.products.imports;

import dev.tutti.commerce.products.category.Categories;
import dev.tutti.commerce.products.code.Sku;
import dev.tutti.commerce.products.product.Picture;
import dev.tutti.commerce.products.product.ProductChange;
import dev.tutti.commerce.products.product.ProductState;
import dev.tutti.commerce.products.product.Products;
import dev.tutti.commerce.products.product.VariantChange;
import dev.tutti.contracts.api.commerce.products.ProductImports.Attribute;
import dev.tutti.contracts.api.commerce.products.ProductImports.Option;
import dev.tutti.contracts.api.commerce.products.ProductImports.Outcome;
import dev.tutti.contracts.api.commerce.products.ProductImports.Product;
import dev.tutti.contracts.api.commerce.products.ProductImports.Variant;
import dev.tutti.platform.runtime.Refusal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes one product of a file, whole or not at all: it is found by its SKUs, and made where they are new. */
@Component
class Imports {

    private final Products products;
    private final Categories categories;

    Imports(Products products, Categories categories) {
        this.products = products;
        this.categories = categories;
    }

    @Transactional
    Outcome apply(Product product, UUID by) {
        return applied(product, by);
    }

    /** Says what {@link #apply} would do, by doing it and taking it back. */
    @Transactional
    Outcome rehearse(Product product, UUID by) {
        var outcome = applied(product, by);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome.result().equals("created") ? new Outcome("created", null, null, null, null) : outcome;
    }

    private Outcome applied(Product product, UUID by) {
        var said = said(product);
        var state = product.state() == null ? null : ProductState.of(product.state());
        var known = products.findAll(skus(said));
        return switch (known.size()) {
            case 0 -> created(products.create(said, state == null ? ProductState.ACTIVE : state, by));
            case 1 -> edited(known.getFirst(), said, state, by);
            default ->
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        "sku-taken",
                        "The SKUs of this product are several products' here.",
                        "variants",
                        null);
        };
    }

    private Outcome edited(
            dev.tutti.commerce.products.product.Product before,
            ProductChange said,
            @Nullable ProductState state,
            UUID by) {
        var after = products.edit(before.id(), said, by);
        if (state == ProductState.ACTIVE) {
            after = products.publish(before.id(), by);
        } else if (state == ProductState.WITHDRAWN) {
            products.withdraw(before.id(), by);
        } else if (state == ProductState.DRAFT && before.state() != ProductState.DRAFT) {
            throw Refusal.invalid("state", "What was in the shop can be withdrawn, but is no draft again.");
        }
        boolean isSame = after.version() == before.version() && (state == null || state == before.state());
        return new Outcome(isSame ? "unchanged" : "changed", before.id(), null, null, null);
    }

    private static Outcome created(dev.tutti.commerce.products.product.Product product) {
        return new Outcome("created", product.id(), null, null, null);
    }

    private ProductChange said(Product product) {
        return new ProductChange(
                product.title(),
                product.description(),
                product.brand(),
                product.category().isEmpty()
                        ? null
                        : categories.open(product.category()).toString(),
                product.media().isEmpty()
                        ? null
                        : product.media().stream()
                                .map(url -> new Picture(url, null))
                                .toList(),
                product.attributes().isEmpty() ? null : values(product.attributes()),
                null,
                variants(product.variants()));
    }

    private static Map<String, @Nullable Object> values(List<Attribute> attributes) {
        var values = new HashMap<String, @Nullable Object>();
        attributes.forEach(attribute -> values.put(attribute.code(), attribute.value()));
        return values;
    }

    private static List<VariantChange> variants(List<Variant> variants) {
        if (variants.isEmpty()) {
            throw Refusal.invalid("variants", "A product of a file has one variant or more, by which it is found.");
        }
        return variants.stream()
                .map(variant -> new VariantChange(
                        Sku.of(variant.sku()),
                        variant.barcode(),
                        variant.options().isEmpty() ? null : options(variant.options()),
                        variant.price(),
                        variant.taxClass(),
                        variant.weightGrams()))
                .toList();
    }

    private static Map<String, String> options(List<Option> options) {
        var values = new LinkedHashMap<String, String>();
        options.forEach(option -> values.put(option.name(), option.value()));
        return values;
    }

    private static List<Sku> skus(ProductChange said) {
        return said.variants() == null
                ? List.of()
                : said.variants().stream().map(VariantChange::sku).toList();
    }
}
