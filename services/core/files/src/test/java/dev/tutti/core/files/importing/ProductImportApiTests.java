package dev.tutti.core.files.importing;

import static dev.tutti.core.files.FilesTutti.counts;
import static dev.tutti.core.files.FilesTutti.merchant;
import static dev.tutti.core.files.FilesTutti.process;
import static dev.tutti.core.files.FilesTutti.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.contracts.api.commerce.products.ProductImports.Attribute;
import dev.tutti.contracts.api.commerce.products.ProductImports.Option;
import dev.tutti.contracts.api.commerce.products.ProductImports.Variant;
import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports;
import dev.tutti.contracts.money.Money;
import dev.tutti.core.files.FilesTutti;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.standin.products.StandInProductImports;
import dev.tutti.standin.suppliers.StandInCatalogueImports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProductImportApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = FilesTutti.create();

    private static final String HEADER = "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,"
            + "Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Price,"
            + "Variant Barcode,Image Src,Image Position,Status,Material (product.metafields.custom.material)\n";

    @Test
    void makesOneProductOfSeveralRows() {
        var file = process(
                merchant(tutti),
                "products/shirts.csv",
                HEADER
                        + "shirt,Shirt,\"<p>Soft &amp; <b>light</b></p><script>alert(1)</script><ul><li>red</li></ul>\",Loom,"
                        + "Apparel > Shirts,,summer,TRUE,Size,M,Colour,red,S-M,180,19.90,'4006381333931,/a.jpg,2,active,Linen\n"
                        + "shirt,,,,,,,,,L,,red,S-L,190.0,21,,/b.jpg,1,,\n"
                        + "shirt,,,,,,,,,,,,,,,,/c.jpg,3,,\n"
                        + "mug,Mug,Plain text,,,Kitchen,,FALSE,Title,Default Title,,,MUG,,7.5,,,,,\n");

        assertThat(counts(file)).isEqualTo("4: 4 created, 0 changed, 0 unchanged, 0 refused");
        var shirt = products().get("shirt");
        assertThat(shirt.title()).isEqualTo("Shirt");
        assertThat(shirt.description()).isEqualTo("Soft & light\n\n- red");
        assertThat(shirt.brand()).isEqualTo("Loom");
        assertThat(shirt.category()).containsExactly("Apparel", "Shirts");
        assertThat(shirt.state()).isEqualTo("active");
        assertThat(shirt.media()).containsExactly("/b.jpg", "/a.jpg", "/c.jpg");
        assertThat(shirt.attributes()).containsExactly(new Attribute("material", "Linen"));
        assertThat(shirt.variants())
                .containsExactly(
                        new Variant(
                                "S-M",
                                "4006381333931",
                                List.of(new Option("Size", "M"), new Option("Colour", "red")),
                                new Money(1990, "EUR"),
                                null,
                                180),
                        new Variant(
                                "S-L",
                                null,
                                List.of(new Option("Size", "L"), new Option("Colour", "red")),
                                new Money(2100, "EUR"),
                                null,
                                190));
        var mug = products().get("mug");
        assertThat(mug.state()).isEqualTo("draft");
        assertThat(mug.category()).containsExactly("Kitchen");
        assertThat(mug.variants())
                .containsExactly(new Variant("MUG", null, List.of(), new Money(750, "EUR"), null, null));
    }

    @Test
    void refusesAllRowsOfAProductThatHasABadOne() {
        var http = merchant(tutti);
        var file = process(
                http,
                "products/bad.csv",
                "Handle,Title,Variant SKU,Variant Price\nbad,Bad,B-1,1.00\nbad,,B-2,1.005\nbad,,,2.00\nfine,Fine,F-1,3\n");

        assertThat(counts(file)).isEqualTo("4: 1 created, 0 changed, 0 unchanged, 3 refused");
        var rows = http.get("/api/v1/files/%s/report".formatted(file.path("id").asString()))
                .json()
                .path("items");
        assertThat(rows.get(0).path("problem").asString()).isEqualTo("too-many-decimals");
        assertThat(rows).extracting(row -> row.path("row").asLong()).containsExactly(2L, 3L, 4L);
    }

    @Test
    void takesProductsAsJsonInTheSameColumns() {
        var file = process(
                merchant(tutti),
                "products/lamp.json",
                "{\"Handle\":\"lamp\",\"Title\":\"Lamp\",\"Variant SKU\":\"LAMP\",\"Variant Price\":1250,\"Currency\":\"JPY\"}");

        assertThat(state(file)).isEqualTo("done");
        assertThat(products().get("lamp").variants().getFirst().price()).isEqualTo(new Money(1250, "JPY"));
    }

    @Test
    void takesSupplierCatalogues() {
        var file = process(
                merchant(tutti),
                "supplier-catalogues/mill.csv",
                "Supplier;Supplier SKU;SKU;Cost;Currency;Pack Size;Lead Time Days\nMill;M-1;S-M;4.20;EUR;12;14\nMill;M-2;S-L;;;;\n");

        assertThat(counts(file)).isEqualTo("2: 1 created, 0 changed, 0 unchanged, 1 refused");
        assertThat(tutti.bean(StandInCatalogueImports.class).items())
                .containsEntry(
                        "Mill/M-1", new CatalogueImports.Item("Mill", "M-1", "S-M", new Money(420, "EUR"), 12, 14));
    }

    private static StandInProductImports products() {
        return tutti.bean(StandInProductImports.class);
    }
}
