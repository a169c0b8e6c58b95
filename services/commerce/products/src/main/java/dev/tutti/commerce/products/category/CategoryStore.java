package dev.tutti.commerce.products.category;

import dev.tutti.commerce.products.attribute.AttributeDefinition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class CategoryStore {

    private static final TypeReference<List<AttributeDefinition>> DEFINITIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CategoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long getRevision() {
        return jdbc.sql("SELECT revision FROM products.category_tree")
                .query(Long.class)
                .single();
    }

    /** Nobody else changes the tree until the transaction ends. */
    void lockTree() {
        jdbc.sql("SELECT revision FROM products.category_tree FOR UPDATE")
                .query(Long.class)
                .single();
    }

    List<Category> list() {
        return jdbc.sql("""
                SELECT id, parent_id, name, slug, attributes, version, created_at
                FROM products.categories
                ORDER BY name COLLATE "und-x-icu", id
                """).query(this::toCategory).list();
    }

    Set<String> listSlugs(String beginning) {
        return Set.copyOf(jdbc.sql("SELECT slug FROM products.categories WHERE starts_with(slug, :beginning)")
                .param("beginning", beginning)
                .query(String.class)
                .list());
    }

    void insert(Category category) {
        values(jdbc.sql("""
                INSERT INTO products.categories (id, parent_id, name, slug, attributes, version, created_at)
                VALUES (:id, :parent, :name, :slug, :attributes::jsonb, :version, :createdAt)
                """), category)
                .param("parent", category.parentId())
                .param("slug", category.slug())
                .param("createdAt", category.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        newRevision();
    }

    void update(Category category) {
        values(jdbc.sql("""
                UPDATE products.categories
                SET name = :name,
                    attributes = :attributes::jsonb,
                    version = :version
                WHERE id = :id
                """), category).update();
        newRevision();
    }

    /** Counts each category by itself along its index, and stops there. */
    Map<UUID, Integer> countProducts(int max) {
        return jdbc
                .sql("""
                SELECT categories.id, counted.products
                FROM products.categories
                CROSS JOIN LATERAL (
                    SELECT COUNT(*)::int AS products
                    FROM (SELECT 1
                          FROM products.products
                          WHERE category_id = categories.id
                            AND state = 'active'
                          LIMIT :max) AS found) AS counted
                ORDER BY categories.id
                """)
                .param("max", max)
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getInt("products")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isUsed(String code, Collection<UUID> categoryIds) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM products.products
                    WHERE category_id = ANY (:categories)
                      AND jsonb_exists(attributes, :code))
                """)
                .param("categories", categoryIds.toArray(UUID[]::new))
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    /** A process that read the tree while it was being changed, in the same transaction, reads it again. */
    private void newRevision() {
        jdbc.sql("UPDATE products.category_tree SET revision = nextval('products.category_revisions')")
                .update();
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Category category) {
        return statement
                .param("id", category.id())
                .param("name", category.name())
                .param("attributes", json.writeValueAsString(category.attributes()))
                .param("version", category.version());
    }

    private Category toCategory(ResultSet row, int number) throws SQLException {
        return new Category(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getString("name"),
                row.getString("slug"),
                json.readValue(row.getString("attributes"), DEFINITIONS),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
