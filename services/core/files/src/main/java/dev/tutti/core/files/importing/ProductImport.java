package dev.tutti.core.files.importing;

import dev.tutti.contracts.api.commerce.products.ProductImports;
import dev.tutti.core.files.file.Area;
import dev.tutti.core.files.table.BadCell;
import dev.tutti.core.files.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products in Shopify's columns. Rows that follow each other under one handle make one product. */
@Component
class ProductImport implements AreaImport<ProductImports.Product> {

    private static final int HANDLE_CHARS_MAX = 255;

    /** Each product is a transaction of its own: as many as surely fit into the deadline of a call. */
    private static final int PRODUCTS_MAX = 100;

    private final ProductImports products;
    private final ShopifyVariants variants;

    ProductImport(ProductImports products, ShopifyVariants variants) {
        this.products = products;
        this.variants = variants;
    }

    @Override
    public Area area() {
        return Area.PRODUCTS;
    }

    @Override
    public List<String> requiredColumns() {
        return List.of(Shopify.HANDLE, Shopify.SKU);
    }

    @Override
    public int batchMax() {
        return Math.min(PRODUCTS_MAX, ProductImports.BATCH_MAX);
    }

    @Override
    public boolean isSameThing(Row first, Row next) {
        var handle = first.text(Shopify.HANDLE);
        return !handle.isEmpty() && handle.equals(next.text(Shopify.HANDLE));
    }

    @Override
    public @Nullable String key(Row row) {
        return row.findAny(List.of(Shopify.SKU, Shopify.HANDLE));
    }

    @Override
    public ProductImports.Product read(List<Row> rows) throws BadCell {
        var html = Shopify.findFirst(rows, Shopify.BODY);
        return new ProductImports.Product(
                rows.getFirst().getText(Shopify.HANDLE, HANDLE_CHARS_MAX),
                Shopify.findFirst(rows, "Title"),
                html == null ? null : HtmlText.of(html),
                Shopify.findFirst(rows, "Vendor"),
                Shopify.category(rows),
                Shopify.findState(rows),
                Shopify.media(rows),
                Shopify.attributes(rows),
                variants.of(rows));
    }

    @Override
    public List<Outcome> apply(Order order, List<ProductImports.Product> things) {
        var batch = new ProductImports.Batch(order.ownerId(), order.dryRun(), things);
        return products.apply(batch).stream()
                .map(outcome -> Outcome.of(outcome.result(), outcome.problem(), outcome.field(), outcome.detail()))
                .toList();
    }
}
