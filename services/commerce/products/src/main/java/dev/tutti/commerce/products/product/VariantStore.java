package dev.tutti.commerce.products.product;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tutti.commerce.products.code.Gtin;
import dev.tutti.commerce.products.code.Sku;
import dev.tutti.commerce.products.price.PriceList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class VariantStore {

    private static final TypeReference<Map<String, String>> OPTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final JsonMapper json;

    VariantStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void insert(UUID productId, List<Variant> variants) {
        batches.batchUpdate("""
                INSERT INTO products.variants (sku, product_id, id, position, barcode, options, prices, tax_class, weight_grams)
                VALUES (:sku, :product, :id, :position, :barcode, :options::jsonb, :prices::jsonb, :taxClass, :weight)
                """, rows(productId, variants, variants));
    }

    /** Deletes, changes and inserts what differs. */
    void update(UUID productId, List<Variant> before, List<Variant> after) {
        var skus = after.stream().map(variant -> variant.sku().code()).toList();
        var gone = before.stream()
                .map(variant -> variant.sku().code())
                .filter(sku -> !skus.contains(sku))
                .toList();
        if (!gone.isEmpty()) {
            delete(gone);
        }
        var changed = new ArrayList<Variant>();
        for (int position = 0; position < after.size(); position++) {
            if (position >= before.size() || !before.get(position).equals(after.get(position))) {
                changed.add(after.get(position));
            }
        }
        save(productId, after, changed);
    }

    Map<UUID, List<Variant>> listByProducts(Collection<UUID> productIds) {
        return jdbc
                .sql("""
                SELECT product_id, sku, id, barcode, options, prices, tax_class, weight_grams
                FROM products.variants
                WHERE product_id = ANY (:products)
                ORDER BY product_id, position
                """)
                .param("products", productIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("product_id", UUID.class), toVariant(row)))
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** A row of another product is never touched: its SKU is taken, and the insertion says so. */
    private void save(UUID productId, List<Variant> all, List<Variant> changed) {
        if (changed.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                INSERT INTO products.variants AS known
                       (sku, product_id, id, position, barcode, options, prices, tax_class, weight_grams)
                VALUES (:sku, :product, :id, :position, :barcode, :options::jsonb, :prices::jsonb, :taxClass, :weight)
                ON CONFLICT (id) DO UPDATE
                SET position = EXCLUDED.position,
                    barcode = EXCLUDED.barcode,
                    options = EXCLUDED.options,
                    prices = EXCLUDED.prices,
                    tax_class = EXCLUDED.tax_class,
                    weight_grams = EXCLUDED.weight_grams
                """, rows(productId, all, changed));
    }

    private void delete(List<String> skus) {
        jdbc.sql("DELETE FROM products.variants WHERE sku = ANY (:skus)")
                .param("skus", skus.toArray(String[]::new))
                .update();
    }

    /** In the order of their SKUs, so that two writers of the same new SKUs wait for each other and never in a circle. */
    private MapSqlParameterSource[] rows(UUID productId, List<Variant> all, List<Variant> some) {
        return some.stream()
                .sorted(Comparator.comparing(Variant::sku))
                .map(variant -> row(productId, variant).addValue("position", all.indexOf(variant)))
                .toArray(MapSqlParameterSource[]::new);
    }

    private MapSqlParameterSource row(UUID productId, Variant variant) {
        var barcode = variant.barcode();
        return new MapSqlParameterSource()
                .addValue("sku", variant.sku().code())
                .addValue("product", productId)
                .addValue("id", variant.id())
                .addValue("barcode", barcode == null ? null : barcode.digits())
                .addValue("options", json.writeValueAsString(variant.options()))
                .addValue("prices", json.writeValueAsString(variant.prices()))
                .addValue("taxClass", variant.taxClass())
                .addValue("weight", variant.weightGrams());
    }

    private Variant toVariant(ResultSet row) throws SQLException {
        var barcode = row.getString("barcode");
        return new Variant(
                row.getObject("id", UUID.class),
                new Sku(row.getString("sku")),
                barcode == null ? null : new Gtin(barcode),
                json.readValue(row.getString("options"), OPTIONS),
                json.readValue(row.getString("prices"), PriceList.class),
                row.getString("tax_class"),
                row.getObject("weight_grams", Integer.class));
    }
}
