package dev.tutti.commerce.inventory.location;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LocationStore {

    private final JdbcClient jdbc;

    LocationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the code is taken. */
    boolean insert(Location location, Instant now) {
        return jdbc.sql("""
                INSERT INTO inventory.locations (code, name, priority, created_at)
                VALUES (:code, :name, :priority, :now)
                ON CONFLICT DO NOTHING
                """)
                        .param("code", location.code())
                        .param("name", location.name())
                        .param("priority", location.priority())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean exists(String code) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM inventory.locations WHERE code = :code)
                """).param("code", code).query(Boolean.class).single();
    }

    /** In the order of their codes. */
    List<Location> list(@Nullable String after, int limit) {
        return jdbc.sql("""
                SELECT code, name, priority
                FROM inventory.locations
                WHERE :after::text IS NULL OR code > :after
                ORDER BY code
                LIMIT :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query(LocationStore::toLocation)
                .list();
    }

    private static Location toLocation(ResultSet row, int number) throws SQLException {
        return new Location(row.getString("code"), row.getString("name"), row.getInt("priority"));
    }
}
