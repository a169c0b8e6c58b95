package dev.tutti.core.files.importing;

import static dev.tutti.core.files.FilesTutti.counts;
import static dev.tutti.core.files.FilesTutti.merchant;
import static dev.tutti.core.files.FilesTutti.process;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.files.ShopTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole way, into the services that own what files bring. */
class ShopImportTests {

    @RegisterExtension
    static final TuttiExtension tutti = ShopTutti.create();

    @Test
    void bringsLevelsToInventoryOnce() {
        var http = merchant(tutti);
        var content = IntStream.range(0, 1_500)
                .mapToObj("REAL-%d,%1$d"::formatted)
                .collect(Collectors.joining("\n", "sku,quantity\n", "\nREAL-X,1,surplus\n"));

        var first = process(http, "stock/real.csv", content);
        var second = process(http, "stock/real.csv", content);

        assertThat(counts(first)).isEqualTo("1501: 1500 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(counts(second)).isEqualTo("1501: 0 created, 0 changed, 1500 unchanged, 1 refused");
        assertThat(http.get("/api/v1/inventory/REAL-777").json().path("onHand").asLong())
                .isEqualTo(777);
    }

    @Test
    void bringsProductsWithVariantsToTheShopOnce() {
        var http = merchant(tutti);
        var content = """
                Handle,Title,Body (HTML),Vendor,Type,Option1 Name,Option1 Value,Variant SKU,Variant Price
                real-shirt,Shirt,<p>Soft</p>,Loom,Shirts,Size,M,RS-M,19.90
                real-shirt,,,,,,L,RS-L,21.00
                real-free,Free,,,,,,,1.00
                """;

        var first = process(http, "products/real.csv", content);
        var second = process(http, "products/real.csv", content);

        assertThat(counts(first)).isEqualTo("3: 2 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(counts(second)).isEqualTo("3: 0 created, 0 changed, 2 unchanged, 1 refused");
        var shirt = http.get("/api/v1/products/by-sku/RS-L").json();
        assertThat(shirt.path("title").asString()).isEqualTo("Shirt");
        assertThat(shirt.path("description").asString()).isEqualTo("Soft");
        assertThat(shirt.path("variants")).hasSize(2);
    }

    @Test
    void bringsACatalogueToItsSupplier() {
        var http = merchant(tutti);
        var supplier = http.post("/api/v1/suppliers", Map.of("name", "Real Mill", "currency", "EUR"));
        assertThat(supplier.status()).isEqualTo(201);
        var content = "supplier,supplierSku,sku,cost,packSize\nReal Mill,M-1,RS-M,4.20,12\nNobody,N-1,RS-M,4.20,1\n";

        var first = process(http, "supplier-catalogues/real.csv", content);
        var second = process(http, "supplier-catalogues/real.csv", content);

        assertThat(counts(first)).isEqualTo("2: 1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(counts(second)).isEqualTo("2: 0 created, 0 changed, 1 unchanged, 1 refused");
    }
}
