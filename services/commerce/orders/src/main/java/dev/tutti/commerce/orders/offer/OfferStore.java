package dev.tutti.commerce.orders.offer;

import dev.tutti.contracts.api.commerce.products.Offer;
import dev.tutti.contracts.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OfferStore {

    private static final TypeReference<List<StoredPrice>> PRICES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OfferStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<KnownOffer> findOffered(Collection<String> skus, @Nullable String country) {
        return jdbc.sql("""
                SELECT o.sku, o.product_id, o.title, o.prices, o.image, coalesce(t.basis_points, 0) AS basis_points
                FROM orders.offers AS o
                LEFT JOIN orders.tax_rates AS t ON t.country = :country AND t.tax_class = o.tax_class
                WHERE o.sku = ANY (:skus)
                  AND o.is_offered
                """)
                .param("skus", skus.toArray(String[]::new))
                .param("country", country)
                .query(this::toOffer)
                .list();
    }

    /** What is known in a newer version stays; a SKU that moved to another product is that product's. */
    void saveAll(List<Offer> offers) {
        jdbc.sql("""
                INSERT INTO orders.offers (sku, product_id, version, title, prices, tax_class, image, is_offered)
                SELECT sku, product_id, version, title, prices::jsonb, tax_class, image, TRUE
                FROM unnest(:skus, :products, :versions, :titles, :prices, :taxClasses, :images)
                    AS o (sku, product_id, version, title, prices, tax_class, image)
                ORDER BY sku
                ON CONFLICT (sku) DO UPDATE
                SET product_id = EXCLUDED.product_id,
                    version = EXCLUDED.version,
                    title = EXCLUDED.title,
                    prices = EXCLUDED.prices,
                    tax_class = EXCLUDED.tax_class,
                    image = EXCLUDED.image,
                    is_offered = TRUE
                WHERE offers.version <= EXCLUDED.version
                   OR offers.product_id <> EXCLUDED.product_id
                """)
                .param("skus", column(offers, Offer::sku, String[]::new))
                .param("products", column(offers, Offer::productId, UUID[]::new))
                .param("versions", column(offers, Offer::version, Long[]::new))
                .param("titles", column(offers, Offer::title, String[]::new))
                .param("prices", column(offers, offer -> toJson(offer.prices()), String[]::new))
                .param("taxClasses", column(offers, Offer::taxClass, String[]::new))
                .param("images", column(offers, Offer::image, String[]::new))
                .update();
    }

    void withdrawAllBut(UUID productId, long version, List<String> skus) {
        jdbc.sql("""
                UPDATE orders.offers
                SET is_offered = FALSE,
                    version = :version
                WHERE product_id = :product
                  AND version <= :version
                  AND sku <> ALL (:skus)
                """)
                .param("product", productId)
                .param("version", version)
                .param("skus", skus.toArray(String[]::new))
                .update();
    }

    /** Only those that are not known at all: the others are withdrawn in place. */
    void saveWithdrawn(UUID productId, long version, List<String> skus) {
        jdbc.sql("""
                INSERT INTO orders.offers (sku, product_id, version, title, prices, tax_class, image, is_offered)
                SELECT sku, :product, :version, '', '[]', '', NULL, FALSE
                FROM unnest(:skus) AS o (sku)
                ORDER BY sku
                ON CONFLICT (sku) DO NOTHING
                """)
                .param("product", productId)
                .param("version", version)
                .param("skus", skus.toArray(String[]::new))
                .update();
    }

    void updatePrices(UUID productId, long version, String sku, List<Offer.Price> prices) {
        jdbc.sql("""
                UPDATE orders.offers
                SET prices = :prices::jsonb,
                    version = :version
                WHERE sku = :sku
                  AND product_id = :product
                  AND version <= :version
                """)
                .param("prices", toJson(prices))
                .param("version", version)
                .param("sku", sku)
                .param("product", productId)
                .update();
    }

    void deleteAll() {
        jdbc.sql("DELETE FROM orders.offers").update();
    }

    private KnownOffer toOffer(ResultSet row, int number) throws SQLException {
        return new KnownOffer(
                row.getString("sku"),
                row.getObject("product_id", UUID.class),
                row.getString("title"),
                json.readValue(row.getString("prices"), PRICES).stream()
                        .map(StoredPrice::toPrice)
                        .toList(),
                row.getString("image"),
                row.getInt("basis_points"));
    }

    private String toJson(List<Offer.Price> prices) {
        return json.writeValueAsString(prices.stream().map(StoredPrice::of).toList());
    }

    private static <T> @Nullable T[] column(
            List<Offer> offers, Function<Offer, @Nullable T> value, IntFunction<T[]> array) {
        return offers.stream().map(value).toArray(array);
    }

    private record StoredPrice(
            long amount,
            String currency,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {

        static StoredPrice of(Offer.Price price) {
            return new StoredPrice(
                    price.price().amount(), price.price().currency(), price.validFrom(), price.validUntil());
        }

        Offer.Price toPrice() {
            return new Offer.Price(new Money(amount, currency), validFrom, validUntil);
        }
    }
}
