package dev.tutti.core.identity.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps signing keys. */
@Repository
class SigningKeyStore {

    record Row(String id, String sealed, String publicKey, Instant signsFrom) {}

    private final JdbcClient jdbc;

    SigningKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets one transaction at a time decide which keys there are. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('identity/signing-keys', 0))")
                .query()
                .singleRow();
    }

    /** All keys, the one that signs last first; there are never more than a few. */
    List<Row> findAll() {
        return jdbc.sql("""
                SELECT id, sealed, public_key, signs_from
                FROM identity.signing_keys
                ORDER BY signs_from DESC, id
                LIMIT 100
                """).query(SigningKeyStore::toRow).list();
    }

    void insert(Row row, Instant now) {
        jdbc.sql("""
                INSERT INTO identity.signing_keys (id, sealed, public_key, signs_from, created_at)
                VALUES (:id, :sealed, :publicKey, :signsFrom, :now)
                """)
                .param("id", row.id())
                .param("sealed", row.sealed())
                .param("publicKey", row.publicKey())
                .param("signsFrom", row.signsFrom().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(String id) {
        jdbc.sql("DELETE FROM identity.signing_keys WHERE id = :id")
                .param("id", id)
                .update();
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("id"),
                row.getString("sealed"),
                row.getString("public_key"),
                row.getObject("signs_from", OffsetDateTime.class).toInstant());
    }
}
