package dev.tutti.music.catalog.artist;

import dev.tutti.platform.runtime.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArtistStore {

    private final JdbcClient jdbc;

    ArtistStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Artist artist) {
        jdbc.sql("""
                INSERT INTO catalog.artists (id, owner_id, name, created_at)
                VALUES (:id, :owner, :name, :createdAt)
                """)
                .param("id", artist.id())
                .param("owner", artist.ownerId())
                .param("name", artist.name())
                .param("createdAt", artist.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Artist> find(UUID id) {
        return jdbc.sql("""
                SELECT id, owner_id, name, created_at
                FROM catalog.artists
                WHERE id = :id
                """).param("id", id).query(ArtistStore::toArtist).optional();
    }

    List<Artist> list(String text, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                SELECT id, owner_id, name, created_at
                FROM catalog.artists
                WHERE name ILIKE :pattern
                  AND (:before::uuid IS NULL OR id < :before::uuid)
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("pattern", SqlText.containing(text))
                .param("before", before)
                .param("limit", limit)
                .query(ArtistStore::toArtist)
                .list();
    }

    private static Artist toArtist(ResultSet row, int number) throws SQLException {
        return new Artist(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
