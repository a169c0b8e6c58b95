package dev.tutti.core.files.importing;

import dev.tutti.contracts.api.commerce.products.ProductImports.Attribute;
import dev.tutti.core.files.table.BadCell;
import dev.tutti.core.files.table.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the columns of Shopify's product files mean for a product as a whole. Tags and collections have no place here. */
final class Shopify {

    static final String HANDLE = "Handle";
    static final String SKU = "Variant SKU";
    static final String BODY = "Body (HTML)";

    private static final int IMAGE_POSITION_MAX = 10_000;

    /** {@code Material (product.metafields.custom.material)}, or in short {@code Attribute: material}. */
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?:.*\\(product\\.metafields\\.[^.)]+\\.([^.)]+)\\)|Attribute: *(.+))");

    private Shopify() {}

    /** Says what it is for in the product's first row only, or in whichever has it. */
    static @Nullable String findFirst(List<Row> rows, String column) {
        for (var row : rows) {
            var text = row.find(column);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The path of Shopify's taxonomy; the merchant's own word for the type where there is none. */
    static List<String> category(List<Row> rows) {
        var path = findFirst(rows, "Product Category");
        if (path == null) {
            var type = findFirst(rows, "Type");
            return type == null ? List.of() : List.of(type);
        }
        return Arrays.stream(path.split(">", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** What is not published is a draft, whatever its status says; null where neither column says anything. */
    static @Nullable String findState(List<Row> rows) throws BadCell {
        var status = findFirst(rows, "Status");
        boolean isHidden = "false".equalsIgnoreCase(findFirst(rows, "Published"));
        if (status == null) {
            return findFirst(rows, "Published") == null ? null : isHidden ? "draft" : "active";
        }
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "active" -> isHidden ? "draft" : "active";
            case "draft", "unlisted" -> "draft";
            case "archived" -> "withdrawn";
            default ->
                throw new BadCell("unknown-status", "Status", "A status is active, draft, unlisted or archived.");
        };
    }

    /** Addresses in the order of their positions; the first one leads. */
    static List<String> media(List<Row> rows) throws BadCell {
        record Image(long position, String address) {}
        var images = new ArrayList<Image>();
        for (var row : rows) {
            var address = row.find("Image Src");
            if (address != null) {
                var position = row.findWhole("Image Position", 0, IMAGE_POSITION_MAX);
                images.add(new Image(position == null ? images.size() + 1 : position, address));
            }
        }
        images.sort(Comparator.comparingLong(Image::position));
        var ofVariants = rows.stream().map(row -> row.text("Variant Image")).filter(address -> !address.isEmpty());
        return Stream.concat(images.stream().map(Image::address), ofVariants)
                .distinct()
                .toList();
    }

    static List<Attribute> attributes(List<Row> rows) {
        var attributes = new ArrayList<Attribute>();
        for (var column : rows.getFirst().columns()) {
            if (column.contains("product.metafields.") || column.startsWith("Attribute:")) {
                var match = ATTRIBUTE.matcher(column);
                var value = findFirst(rows, column);
                if (value != null && match.matches()) {
                    attributes.add(new Attribute(match.group(1) == null ? match.group(2) : match.group(1), value));
                }
            }
        }
        return attributes;
    }
}
