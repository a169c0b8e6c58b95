package dev.tutti.commerce.products.product;

import dev.tutti.contracts.money.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages of products. A statement holds only the conditions that were asked for, since each combination has its own best
 * index; what it is put together from is constant, values are parameters.
 */
@Repository
class ProductListStore {

    private static final TypeReference<List<Picture>> PICTURES = new TypeReference<>() {};

    private static final String COLUMNS =
            "id, title, brand, category_id, media, state, currency, price_from, price_to, variant_count, first_skus, version";
    private static final String TITLE_KEY = "left(title, 100) COLLATE \"und-x-icu\"";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProductListStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A page. Several categories are read one by one along their index and merged, so that the cost grows with the number
     * of categories and not with what is in them.
     */
    List<ProductSummary> list(ProductCriteria criteria, ProductSort sort, @Nullable SortKey after, int limit) {
        var where = new Conditions(criteria, json);
        if (after != null) {
            where.after(sort, after);
        }
        var page = "SELECT %s FROM products.products WHERE %s ORDER BY %s LIMIT :limit"
                .formatted(COLUMNS, where.text(), order(sort));
        var merged = criteria.categoryIds().isEmpty()
                ? page
                : "SELECT %s FROM unnest(:categories) AS wanted(category) CROSS JOIN LATERAL (%s) AS page ORDER BY %s LIMIT :limit"
                        .formatted(COLUMNS, page, order(sort));
        return jdbc.sql(merged)
                .params(where.values())
                .param("limit", limit)
                .query(this::toSummary)
                .list();
    }

    /**
     * Counts the values of facets among the newest products that match, up to so many of them.
     *
     * @param codes attributes to count
     */
    List<FacetCount> count(ProductCriteria criteria, List<String> codes, int productsMax) {
        var where = new Conditions(criteria, json);
        var sample =
                "SELECT id, brand, category_id, attributes FROM products.products WHERE %s ORDER BY id DESC LIMIT :max"
                        .formatted(where.text());
        var merged = criteria.categoryIds().isEmpty()
                ? sample
                : "SELECT page.* FROM unnest(:categories) AS wanted(category) CROSS JOIN LATERAL (%s) AS page ORDER BY id DESC LIMIT :max"
                        .formatted(sample);
        return jdbc.sql("WITH sample AS MATERIALIZED (" + merged + """
                )
                SELECT 'total' AS code, '' AS value, COUNT(*) AS products
                FROM sample
                UNION ALL
                SELECT 'brand', brand, COUNT(*)
                FROM sample
                WHERE brand IS NOT NULL
                GROUP BY brand
                UNION ALL
                SELECT 'category', category_id::text, COUNT(*)
                FROM sample
                WHERE category_id IS NOT NULL
                GROUP BY category_id
                UNION ALL
                SELECT 'attr.' || attribute.key, attribute.value #>> '{}', COUNT(*)
                FROM sample
                CROSS JOIN jsonb_each(sample.attributes) AS attribute
                WHERE attribute.key = ANY (:codes)
                GROUP BY attribute.key, attribute.value
                ORDER BY products DESC, value
                """)
                .params(where.values())
                .param("codes", codes.toArray(String[]::new))
                .param("max", productsMax)
                .query((row, number) ->
                        new FacetCount(row.getString("code"), row.getString("value"), row.getInt("products")))
                .list();
    }

    private static String order(ProductSort sort) {
        return switch (sort) {
            case NEWEST -> "id DESC";
            case CHEAPEST -> "price_from, id";
            case DEAREST -> "price_from DESC, id DESC";
            case TITLE -> TITLE_KEY + ", id";
        };
    }

    private ProductSummary toSummary(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new ProductSummary(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("brand"),
                row.getObject("category_id", UUID.class),
                json.readValue(row.getString("media"), PICTURES),
                ProductState.of(row.getString("state")),
                new Money(row.getLong("price_from"), currency),
                new Money(row.getLong("price_to"), currency),
                row.getInt("variant_count"),
                List.of((String[]) row.getArray("first_skus").getArray()),
                row.getLong("version"));
    }

    /** The conditions of one list with their values. */
    private static final class Conditions {

        private final List<String> texts = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private final JsonMapper json;

        Conditions(ProductCriteria criteria, JsonMapper json) {
            this.json = json;
            add("state = :state", "state", criteria.state().label());
            if (!criteria.categoryIds().isEmpty()) {
                add(
                        "category_id = wanted.category",
                        "categories",
                        criteria.categoryIds().toArray(UUID[]::new));
            }
            if (!criteria.ids().isEmpty()) {
                add("id = ANY (:ids)", "ids", criteria.ids().toArray(UUID[]::new));
            }
            if (!criteria.brands().isEmpty()) {
                add("brand = ANY (:brands)", "brands", criteria.brands().toArray(String[]::new));
            }
            if (!criteria.words().isEmpty()) {
                add("words @@ :words::tsquery", "words", prefixes(criteria.words()));
            }
            if (criteria.priceMin() != null) {
                add("price_from >= :priceMin", "priceMin", criteria.priceMin());
            }
            if (criteria.priceMax() != null) {
                add("price_from <= :priceMax", "priceMax", criteria.priceMax());
            }
            criteria.attributes().forEach(this::attribute);
        }

        void after(ProductSort sort, SortKey last) {
            values.put("lastId", last.id());
            switch (sort) {
                case NEWEST -> texts.add("id < :lastId");
                case CHEAPEST ->
                    add("(price_from, id) > (:lastPrice, :lastId)", "lastPrice", Long.valueOf(last.value()));
                case DEAREST ->
                    add("(price_from, id) < (:lastPrice, :lastId)", "lastPrice", Long.valueOf(last.value()));
                case TITLE -> add("(" + TITLE_KEY + ", id) > (:lastTitle, :lastId)", "lastTitle", last.value());
            }
        }

        private void attribute(AttributeFilter filter) {
            var name = "attribute" + texts.size();
            switch (filter) {
                case AttributeFilter.AnyOf(var code, var any) -> {
                    var choices = any.stream()
                            .map(value -> json.writeValueAsString(Map.of(code, value)))
                            .toArray(String[]::new);
                    add("attributes @> ANY (:%s::jsonb[])".formatted(name), name, choices);
                }
                case AttributeFilter.Between(var code, var min, var max) -> {
                    add("jsonb_typeof(attributes -> :%s) = 'number'".formatted(name), name, code);
                    bound(name, "Min", ">=", min);
                    bound(name, "Max", "<=", max);
                }
            }
        }

        private void bound(String name, String end, String comparison, @Nullable BigDecimal number) {
            if (number != null) {
                add(
                        "(attributes ->> :%s)::numeric %s :%s%s".formatted(name, comparison, name, end),
                        name + end,
                        number);
            }
        }

        private void add(String text, String name, Object value) {
            texts.add(text);
            values.put(name, value);
        }

        String text() {
            return String.join(" AND ", texts);
        }

        Map<String, Object> values() {
            return values;
        }

        /** Words have letters and digits only, so quoting them is enough. */
        private static String prefixes(List<String> words) {
            return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
        }
    }
}
