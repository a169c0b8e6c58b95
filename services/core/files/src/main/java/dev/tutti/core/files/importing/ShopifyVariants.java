package dev.tutti.core.files.importing;

import dev.tutti.contracts.api.commerce.products.ProductImports.Option;
import dev.tutti.contracts.api.commerce.products.ProductImports.Variant;
import dev.tutti.core.files.table.BadCell;
import dev.tutti.core.files.table.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The variants of a product in Shopify's columns: one in each row that has more than a picture. */
@Component
class ShopifyVariants {

    private static final int OPTIONS_MAX = 3;
    private static final int SKU_CHARS_MAX = 100;
    private static final int GRAMS_MAX = 100_000_000;

    private final Prices prices;

    ShopifyVariants(Prices prices) {
        this.prices = prices;
    }

    List<Variant> of(List<Row> rows) throws BadCell {
        var names = optionNames(rows);
        var variants = new ArrayList<Variant>();
        for (var row : rows) {
            if (isVariant(row)) {
                variants.add(variant(row, names));
            }
        }
        return variants;
    }

    /** A row that tells a price or an option and no SKU is a variant whose SKU was forgotten. */
    private static boolean isVariant(Row row) {
        return row.findAny(List.of(Shopify.SKU, "Variant Price", "Option1 Value")) != null;
    }

    private Variant variant(Row row, List<String> names) throws BadCell {
        var grams = row.findWhole("Variant Grams", 0, GRAMS_MAX);
        return new Variant(
                row.getText(Shopify.SKU, SKU_CHARS_MAX),
                barcode(row),
                options(row, names),
                prices.find(row, "Variant Price"),
                row.find("Variant Tax Class"),
                grams == null ? null : Math.toIntExact(grams));
    }

    /** Shopify writes an apostrophe in front, so that spreadsheets keep all digits. */
    private static @Nullable String barcode(Row row) {
        var barcode = row.find("Variant Barcode");
        return barcode == null ? null : barcode.replaceFirst("^'", "");
    }

    /** Names stand in the first row only, values in each. */
    private static List<String> optionNames(List<Row> rows) {
        var names = new ArrayList<String>();
        for (int i = 1; i <= OPTIONS_MAX; i++) {
            var name = Shopify.findFirst(rows, "Option" + i + " Name");
            names.add(name == null ? "" : name);
        }
        return names;
    }

    /** A product without options has the one option Title with the one value Default Title. */
    private static List<Option> options(Row row, List<String> names) {
        var options = new ArrayList<Option>();
        for (int i = 1; i <= OPTIONS_MAX; i++) {
            var name = names.get(i - 1);
            var value = row.find("Option" + i + " Value");
            if (!name.isEmpty() && value != null && !(name.equals("Title") && value.equals("Default Title"))) {
                options.add(new Option(name, value));
            }
        }
        return options;
    }
}
