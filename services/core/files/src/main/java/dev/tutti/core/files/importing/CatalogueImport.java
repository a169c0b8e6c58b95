package dev.tutti.core.files.importing;

import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports;
import dev.tutti.core.files.file.Area;
import dev.tutti.core.files.table.BadCell;
import dev.tutti.core.files.table.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Supplier catalogues: {@code supplier, supplierSku, sku, cost}, and {@code currency, packSize, leadTimeDays}. */
@Component
class CatalogueImport implements AreaImport<CatalogueImports.Item> {

    private static final int TEXT_CHARS_MAX = 200;
    private static final int PACK_MAX = 1_000_000;
    private static final int LEAD_TIME_DAYS_MAX = 3_650;

    private final CatalogueImports catalogues;
    private final Prices prices;

    CatalogueImport(CatalogueImports catalogues, Prices prices) {
        this.catalogues = catalogues;
        this.prices = prices;
    }

    @Override
    public Area area() {
        return Area.SUPPLIER_CATALOGUES;
    }

    @Override
    public List<String> requiredColumns() {
        return List.of("supplier", "supplierSku", "sku", "cost");
    }

    @Override
    public int batchMax() {
        return CatalogueImports.BATCH_MAX;
    }

    @Override
    public @Nullable String key(Row row) {
        return row.findAny(List.of("supplierSku", "sku"));
    }

    @Override
    public CatalogueImports.Item read(List<Row> rows) throws BadCell {
        var row = rows.getFirst();
        var cost = prices.find(row, "cost");
        if (cost == null) {
            throw new BadCell("cell-empty", "cost", "The column cost must not be empty.");
        }
        return new CatalogueImports.Item(
                row.getText("supplier", TEXT_CHARS_MAX),
                row.getText("supplierSku", TEXT_CHARS_MAX),
                row.getText("sku", TEXT_CHARS_MAX),
                cost,
                whole(row, "packSize", 1, PACK_MAX),
                whole(row, "leadTimeDays", 0, LEAD_TIME_DAYS_MAX));
    }

    private static @Nullable Integer whole(Row row, String column, int min, int max) throws BadCell {
        var number = row.findWhole(column, min, max);
        return number == null ? null : Math.toIntExact(number);
    }

    @Override
    public List<Outcome> apply(Order order, List<CatalogueImports.Item> items) {
        var batch = new CatalogueImports.Batch(order.ownerId(), order.dryRun(), items);
        return catalogues.apply(batch).stream()
                .map(outcome -> Outcome.of(outcome.result(), outcome.problem(), null, outcome.detail()))
                .toList();
    }
}
