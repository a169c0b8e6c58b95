package dev.tutti.core.files.importing;

import dev.tutti.contracts.api.commerce.inventory.StockImports;
import dev.tutti.core.files.file.Area;
import dev.tutti.core.files.table.BadCell;
import dev.tutti.core.files.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stock levels: {@code sku}, {@code quantity}, and {@code location} where there is more than one. */
@Component
class StockImport implements AreaImport<StockImports.Level> {

    private static final String SKU = "sku";
    private static final String QUANTITY = "quantity";
    private static final int SKU_CHARS_MAX = 100;
    private static final int LOCATION_CHARS_MAX = 100;
    private static final long QUANTITY_MAX = 1_000_000_000;

    private final StockImports stock;

    StockImport(StockImports stock) {
        this.stock = stock;
    }

    @Override
    public Area area() {
        return Area.STOCK;
    }

    @Override
    public List<String> requiredColumns() {
        return List.of(SKU, QUANTITY);
    }

    @Override
    public int batchMax() {
        return StockImports.BATCH_MAX;
    }

    @Override
    public @Nullable String key(Row row) {
        return row.find(SKU);
    }

    @Override
    public StockImports.Level read(List<Row> rows) throws BadCell {
        var row = rows.getFirst();
        var sku = row.getText(SKU, SKU_CHARS_MAX);
        var location = row.find("location") == null ? null : row.getText("location", LOCATION_CHARS_MAX);
        var quantity = row.findWhole(QUANTITY, 0, QUANTITY_MAX);
        if (quantity == null) {
            throw new BadCell("cell-empty", QUANTITY, "The column quantity must not be empty.");
        }
        return new StockImports.Level(sku, location, quantity);
    }

    @Override
    public List<Outcome> apply(Order order, List<StockImports.Level> levels) {
        var batch = new StockImports.Batch(order.reference(), order.ownerId(), order.dryRun(), levels);
        return stock.apply(batch).stream()
                .map(outcome -> Outcome.of(outcome.result(), outcome.problem(), null, outcome.detail()))
                .toList();
    }
}
