package dev.tutti.commerce.suppliers.supplier;

import dev.tutti.platform.runtime.SqlText;
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

@Repository
class SupplierStore {

    private static final String SELECT = """
            SELECT id, name, email, address, locale, currency, lead_time_days, user_id, version, created_at, archived_at
            FROM suppliers.suppliers
            """;

    private final JdbcClient jdbc;

    SupplierStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the name is taken. */
    boolean insert(Supplier supplier) {
        return values(jdbc.sql("""
                INSERT INTO suppliers.suppliers (id, name, email, address, locale, currency, lead_time_days, user_id,
                                                 version, created_at)
                VALUES (:id, :name, :email, :address, :locale, :currency, :leadTimeDays, :userId,
                        :version, :createdAt)
                ON CONFLICT (lower(name)) WHERE archived_at IS NULL DO NOTHING
                """), supplier)
                        .param("currency", supplier.details().currency())
                        .param("createdAt", supplier.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Writes a supplier that was read under {@link #lock}. */
    void update(Supplier supplier) {
        values(jdbc.sql("""
                UPDATE suppliers.suppliers
                SET name = :name,
                    email = :email,
                    address = :address,
                    locale = :locale,
                    lead_time_days = :leadTimeDays,
                    user_id = :userId,
                    archived_at = :archivedAt,
                    version = :version
                WHERE id = :id
                """), supplier)
                .param(
                        "archivedAt",
                        supplier.archivedAt() == null
                                ? null
                                : supplier.archivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Supplier> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(SupplierStore::toSupplier)
                .optional();
    }

    Optional<Supplier> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query(SupplierStore::toSupplier)
                .optional();
    }

    boolean isNameOfAnother(String name, UUID id) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM suppliers.suppliers
                    WHERE lower(name) = lower(:name)
                      AND archived_at IS NULL
                      AND id <> :id)
                """)
                .param("name", name)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Those who deliver, by these names in any case. */
    List<Supplier> findByNames(Collection<String> names) {
        return jdbc.sql(SELECT + """
                WHERE lower(name) IN (SELECT lower(wanted) FROM unnest(:names) AS wanted)
                  AND archived_at IS NULL
                ORDER BY id
                """)
                .param("names", names.toArray(String[]::new))
                .query(SupplierStore::toSupplier)
                .list();
    }

    List<Supplier> list(String text, @Nullable UUID userId, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                WHERE name ILIKE :pattern
                  AND archived_at IS NULL
                  AND (:user::uuid IS NULL OR user_id = :user::uuid)
                  AND (:before::uuid IS NULL OR id < :before::uuid)
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("pattern", SqlText.containing(text))
                .param("user", userId)
                .param("before", before)
                .param("limit", limit)
                .query(SupplierStore::toSupplier)
                .list();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Supplier supplier) {
        var details = supplier.details();
        return statement
                .param("id", supplier.id())
                .param("name", details.name())
                .param("email", details.email())
                .param("address", details.address())
                .param("locale", details.locale())
                .param("leadTimeDays", details.leadTimeDays())
                .param("userId", details.userId())
                .param("version", supplier.version());
    }

    private static Supplier toSupplier(ResultSet row, int number) throws SQLException {
        var details = new SupplierDetails(
                row.getString("name"),
                row.getString("email"),
                row.getString("address"),
                row.getString("locale"),
                row.getString("currency"),
                row.getInt("lead_time_days"),
                row.getObject("user_id", UUID.class));
        return new Supplier(
                row.getObject("id", UUID.class),
                details,
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("archived_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
