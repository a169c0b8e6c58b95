package dev.tutti.commerce.products.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.products.Merchant;
import dev.tutti.contracts.api.commerce.products.ProductImports;
import dev.tutti.contracts.api.commerce.products.ProductImports.Attribute;
import dev.tutti.contracts.api.commerce.products.ProductImports.Batch;
import dev.tutti.contracts.api.commerce.products.ProductImports.Option;
import dev.tutti.contracts.api.commerce.products.ProductImports.Outcome;
import dev.tutti.contracts.api.commerce.products.ProductImports.Product;
import dev.tutti.contracts.api.commerce.products.ProductImports.Variant;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductImportsTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of("products").build();

    private final String sku = Merchant.sku();

    @Test
    void theSameFileTwiceChangesNothing() {
        var lamp = product("Lamp", 100);

        var outcomes = List.of(apply(lamp), apply(lamp), apply(product("Lamp", 90)), apply(product("Lamp", 90)));

        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactly("created", "unchanged", "changed", "unchanged");
        assertThat(outcomes)
                .extracting(Outcome::productId)
                .containsOnly(outcomes.getFirst().productId());
        assertThat(versionOf(outcomes.getFirst().productId())).isEqualTo(2);
    }

    @Test
    void aRefusedProductKeepsNoOtherOut() {
        var other = Merchant.sku();
        var bad = new Product("bad", null, null, null, List.of(), null, List.of(), List.of(), List.of(variant(sku, 1)));
        var good = new Product(
                "good", "Good", null, null, List.of(), null, List.of(), List.of(), List.of(variant(other, 1)));

        var outcomes = imports().apply(new Batch(UUID.randomUUID(), false, List.of(bad, good)));

        assertThat(outcomes).extracting(Outcome::result).containsExactly("refused", "created");
        assertThat(outcomes.getFirst().problem()).isEqualTo("invalid-value");
        assertThat(outcomes.getFirst().field()).isEqualTo("title");
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() {
        var category = "Dry " + UUID.randomUUID();
        var lamp = new Product(
                "lamp",
                "Lamp",
                null,
                null,
                List.of(category, "Below"),
                null,
                List.of(),
                List.of(),
                List.of(variant(sku, 1)));

        var outcome = imports()
                .apply(new Batch(UUID.randomUUID(), true, List.of(lamp)))
                .getFirst();

        assertThat(outcome.result()).isEqualTo("created");
        assertThat(tutti.http().get("/api/v1/products/by-sku/" + sku).status()).isEqualTo(404);
        assertThat(tutti.http().get("/api/v1/categories").text()).doesNotContain(category);
        assertThat(tutti.jdbc()
                        .sql("SELECT COUNT(*) FROM products.variants WHERE sku = :sku")
                        .param("sku", sku)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void makesTheCategoriesThatAreMissingOnce() {
        var category = "Made " + UUID.randomUUID();
        var first = new Product(
                "a", "A", null, null, List.of(category, "Below"), null, List.of(), List.of(), List.of(variant(sku, 1)));
        var second = new Product(
                "b",
                "B",
                null,
                null,
                List.of(category.toUpperCase(Locale.ROOT), "below"),
                null,
                List.of(),
                List.of(),
                List.of(variant(Merchant.sku(), 1)));

        var outcomes = imports().apply(new Batch(UUID.randomUUID(), false, List.of(first, second)));

        assertThat(outcomes).extracting(Outcome::result).containsOnly("created");
        assertThat(tutti.jdbc()
                        .sql("SELECT COUNT(DISTINCT category_id) FROM products.products WHERE id = ANY (:ids)")
                        .param("ids", outcomes.stream().map(Outcome::productId).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void addsAVariantToTheProductThatHasItsSiblings() {
        var red = new Variant(sku, null, List.of(new Option("color", "red")), new Money(1, "EUR"), null, null);
        var blue = new Variant(
                Merchant.sku(), null, List.of(new Option("color", "blue")), new Money(1, "EUR"), null, null);
        var shirt = new Product("s", "Shirt", null, null, List.of(), null, List.of(), List.of(), List.of(red));
        var both = new Product("s", null, null, null, List.of(), null, List.of(), List.of(), List.of(red, blue));

        var outcomes = List.of(apply(shirt), apply(both), apply(both));

        assertThat(outcomes).extracting(Outcome::result).containsExactly("created", "changed", "unchanged");
    }

    @Test
    void refusesAnAttributeThatNobodyDefined() {
        var lamp = new Product(
                "l",
                "L",
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(new Attribute("watt", "5")),
                List.of(variant(sku, 1)));

        assertThat(apply(lamp).problem()).isEqualTo("unknown-attribute");
    }

    @Test
    void twoFilesAtOnceMakeOneProduct() {
        var lamp = product("Lamp", 100);

        List<Outcome> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.generate(() -> CompletableFuture.supplyAsync(() -> apply(lamp), threads))
                    .limit(4)
                    .toList();
            outcomes = running.stream().map(CompletableFuture::join).toList();
        }

        assertThat(outcomes)
                .extracting(Outcome::result)
                .containsExactlyInAnyOrder("created", "unchanged", "unchanged", "unchanged");
        assertThat(outcomes)
                .extracting(Outcome::productId)
                .containsOnly(outcomes.getFirst().productId());
    }

    private Product product(String title, long cents) {
        return new Product(
                "handle",
                title,
                null,
                "Ada",
                List.of(),
                null,
                List.of("/p/1.jpg"),
                List.of(),
                List.of(variant(sku, cents)));
    }

    private static Variant variant(String sku, long cents) {
        return new Variant(sku, null, List.of(), new Money(cents, "EUR"), null, null);
    }

    private static Outcome apply(Product product) {
        return imports()
                .apply(new Batch(UUID.randomUUID(), false, List.of(product)))
                .getFirst();
    }

    private static ProductImports imports() {
        return tutti.bean(ProductImports.class);
    }

    private static long versionOf(@Nullable UUID id) {
        return tutti.jdbc()
                .sql("SELECT version FROM products.products WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
