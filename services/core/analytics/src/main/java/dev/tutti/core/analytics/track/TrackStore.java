package dev.tutti.core.analytics.track;

import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrackStore {

    /** Where catalog serves what lies under a storage key. */
    private static final String MEDIA = "/api/v1/media/";

    private final JdbcClient jdbc;

    TrackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(ReleasePublished release, ReleasePublished.Track track) {
        jdbc.sql("""
                INSERT INTO analytics.tracks (id, title, artist_id, artist_name, release_id, artwork_keys, is_live)
                VALUES (:id, :title, :artistId, :artistName, :releaseId, :artworkKeys, TRUE)
                ON CONFLICT (id) DO UPDATE
                SET title = EXCLUDED.title,
                    artist_id = EXCLUDED.artist_id,
                    artist_name = EXCLUDED.artist_name,
                    release_id = EXCLUDED.release_id,
                    artwork_keys = EXCLUDED.artwork_keys,
                    is_live = TRUE
                """)
                .param("id", track.trackId())
                .param("title", track.title())
                .param("artistId", release.artistId())
                .param("artistName", release.artistName())
                .param("releaseId", release.releaseId())
                .param("artworkKeys", release.artworkKeys().toArray(String[]::new))
                .update();
    }

    void hide(UUID releaseId) {
        jdbc.sql("""
                UPDATE analytics.tracks
                SET is_live = FALSE
                WHERE release_id = :releaseId
                """).param("releaseId", releaseId).update();
    }

    void deleteAll() {
        jdbc.sql("DELETE FROM analytics.tracks").update();
    }

    List<Track> findAll(Collection<UUID> ids) {
        return jdbc.sql("""
                SELECT id, title, artist_id, artist_name, release_id, artwork_keys
                FROM analytics.tracks
                WHERE id = ANY (:ids)
                ORDER BY id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(TrackStore::toTrack)
                .list();
    }

    private static Track toTrack(ResultSet row, int number) throws SQLException {
        return new Track(
                row.getObject("id", UUID.class),
                row.getString("title"),
                new Track.Artist(row.getObject("artist_id", UUID.class), row.getString("artist_name")),
                row.getObject("release_id", UUID.class),
                artwork((String[]) row.getArray("artwork_keys").getArray()));
    }

    private static Track.@Nullable Artwork artwork(String[] keys) {
        if (keys.length == 0) {
            return null;
        }
        return new Track.Artwork(MEDIA + keys[0], MEDIA + keys[keys.length / 2], MEDIA + keys[keys.length - 1]);
    }
}
