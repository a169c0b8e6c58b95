package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.attribute.AttributeValues;
import dev.tutti.commerce.products.code.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Products as rows; their variants come from {@link VariantStore}, their lists from {@link ProductListStore}. */
@Repository
class ProductStore {

    private static final int FIRST_SKUS = 5;

    private static final String SELECT = """
            SELECT id, title, description, brand, category_id, state, media, options, attributes, version, created_at,
                   updated_at
            FROM products.products
            """;

    private static final TypeReference<List<Picture>> PICTURES = new TypeReference<>() {};
    private static final TypeReference<List<ProductOption>> OPTIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final VariantStore variants;
    private final JsonMapper json;

    ProductStore(JdbcClient jdbc, VariantStore variants, JsonMapper json) {
        this.jdbc = jdbc;
        this.variants = variants;
        this.json = json;
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} where one of its SKUs is another product's. */
    void insert(Product product, Instant now) {
        values(jdbc.sql("""
                INSERT INTO products.products (id, title, description, brand, category_id, state, media, options,
                                               attributes, words, currency, price_from, price_to, variant_count,
                                               first_skus, version, created_at, updated_at)
                VALUES (:id, :title, :description, :brand, :category, :state, :media::jsonb, :options::jsonb,
                        :attributes::jsonb, array_to_tsvector(:words), :currency, :priceFrom, :priceTo, :variantCount,
                        :firstSkus, :version, :createdAt, :updatedAt)
                """), product, now)
                .param("createdAt", product.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        variants.insert(product.id(), product.variants());
    }

    /** Writes a product that was read under {@link #lock}; throws as {@link #insert} does. */
    void update(Product product, Product before, Instant now) {
        values(jdbc.sql("""
                UPDATE products.products
                SET title = :title,
                    description = :description,
                    brand = :brand,
                    category_id = :category,
                    state = :state,
                    media = :media::jsonb,
                    options = :options::jsonb,
                    attributes = :attributes::jsonb,
                    words = array_to_tsvector(:words),
                    currency = :currency,
                    price_from = :priceFrom,
                    price_to = :priceTo,
                    variant_count = :variantCount,
                    first_skus = :firstSkus,
                    version = :version,
                    updated_at = :updatedAt
                WHERE id = :id
                """), product, now).update();
        variants.update(product.id(), before.variants(), product.variants());
    }

    Optional<Product> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(this::toBare)
                .optional()
                .map(this::withVariants);
    }

    /** As {@link #find}, and nobody else changes the product until the transaction ends. */
    Optional<Product> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::toBare)
                .optional()
                .map(this::withVariants);
    }

    Optional<UUID> findId(Sku sku) {
        return jdbc.sql("SELECT product_id FROM products.variants WHERE sku = :sku")
                .param("sku", sku.code())
                .query(UUID.class)
                .optional();
    }

    /** In the order of their ids, in which they are to be locked. */
    List<UUID> listByCategories(Collection<UUID> categoryIds, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                SELECT id
                FROM products.products
                WHERE category_id = ANY (:categories)
                  AND (:after::uuid IS NULL OR id > :after::uuid)
                ORDER BY id
                LIMIT :limit
                """)
                .param("categories", categoryIds.toArray(UUID[]::new))
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** The products that have one of these SKUs. */
    List<Product> listBySkus(Collection<Sku> skus) {
        var bare = jdbc.sql(SELECT + """
                WHERE id IN (SELECT product_id FROM products.variants WHERE sku = ANY (:skus))
                ORDER BY id
                """)
                .param("skus", skus.stream().map(Sku::code).toArray(String[]::new))
                .query(this::toBare)
                .list();
        var all = variants.listByProducts(bare.stream().map(Bare::id).toList());
        return bare.stream()
                .map(row -> row.with(all.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Product withVariants(Bare row) {
        return row.with(variants.listByProducts(List.of(row.id())).getOrDefault(row.id(), List.of()));
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Product product, Instant now) {
        var details = product.details();
        return statement
                .param("id", product.id())
                .param("title", details.title())
                .param("description", details.description())
                .param("brand", details.brand())
                .param("category", details.categoryId())
                .param("state", product.state().label())
                .param("media", json.writeValueAsString(details.media()))
                .param("options", json.writeValueAsString(details.options()))
                .param("attributes", json.writeValueAsString(details.attributes()))
                .param("words", Words.of(product).toArray(String[]::new))
                .param("currency", product.currency())
                .param("priceFrom", product.priceFrom(now).amount())
                .param("priceTo", product.priceTo(now).amount())
                .param("variantCount", product.variants().size())
                .param("firstSkus", firstSkus(product))
                .param("version", product.version())
                .param("updatedAt", product.updatedAt().atOffset(ZoneOffset.UTC));
    }

    private static String[] firstSkus(Product product) {
        return product.variants().stream()
                .limit(FIRST_SKUS)
                .map(variant -> variant.sku().code())
                .toArray(String[]::new);
    }

    private Bare toBare(ResultSet row, int number) throws SQLException {
        var details = new ProductDetails(
                row.getString("title"),
                row.getString("description"),
                row.getString("brand"),
                row.getObject("category_id", UUID.class),
                json.readValue(row.getString("media"), PICTURES),
                json.readValue(row.getString("attributes"), AttributeValues.class),
                json.readValue(row.getString("options"), OPTIONS));
        return new Bare(
                row.getObject("id", UUID.class),
                details,
                ProductState.of(row.getString("state")),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    /** A product's own row, without its variants. */
    private record Bare(
            UUID id, ProductDetails details, ProductState state, long version, Instant createdAt, Instant updatedAt) {

        Product with(List<Variant> variants) {
            return new Product(id, details, state, variants, version, createdAt, updatedAt);
        }
    }
}
