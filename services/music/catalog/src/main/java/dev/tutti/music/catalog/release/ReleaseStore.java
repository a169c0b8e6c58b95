package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.artist.Artist;
import dev.tutti.music.catalog.code.Territories;
import dev.tutti.music.catalog.code.Upc;
import dev.tutti.platform.runtime.SqlText;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases as rows; their tracks come from {@link TrackStore}. */
@Repository
class ReleaseStore {

    private static final String SELECT = """
            SELECT r.id, r.owner_id, r.title, r.type, r.release_date, r.upc, r.genres, r.territories, r.state,
                   r.artwork, r.version, r.created_at,
                   a.id AS artist_id, a.owner_id AS artist_owner_id, a.name AS artist_name, a.created_at AS artist_created_at
            FROM catalog.releases AS r
            JOIN catalog.artists AS a ON a.id = r.artist_id
            """;

    private final JdbcClient jdbc;

    ReleaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Release release) {
        values(jdbc.sql("""
                INSERT INTO catalog.releases (id, owner_id, artist_id, title, type, release_date, upc, genres, territories,
                                              state, artwork, version, created_at)
                VALUES (:id, :owner, :artist, :title, :type, :releaseDate, :upc, :genres, :territories,
                        :state, :artwork, :version, :createdAt)
                """), release)
                .param("owner", release.ownerId())
                .param("artist", release.artist().id())
                .param("createdAt", release.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Writes a release that was read under {@link #lock}; its loudness is computed from its tracks. */
    void update(Release release) {
        var loudness = release.loudness();
        values(jdbc.sql("""
                UPDATE catalog.releases
                SET title = :title,
                    type = :type,
                    release_date = :releaseDate,
                    upc = :upc,
                    genres = :genres,
                    territories = :territories,
                    state = :state,
                    artwork = :artwork,
                    loudness_lufs = :loudnessLufs,
                    true_peak_dbtp = :truePeakDbtp,
                    version = :version
                WHERE id = :id
                """), release)
                .param("loudnessLufs", loudness.integratedLufs())
                .param("truePeakDbtp", loudness.truePeakDbtp())
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("""
                DELETE FROM catalog.releases
                WHERE id = :id
                """).param("id", id).update();
    }

    Optional<Release> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE r.id = :id")
                .param("id", id)
                .query(ReleaseStore::toRelease)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the release until the transaction ends. */
    Optional<Release> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE r.id = :id FOR UPDATE OF r")
                .param("id", id)
                .query(ReleaseStore::toRelease)
                .optional();
    }

    /** Newest first, without their tracks. */
    List<Release> list(ReleaseCriteria criteria, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                WHERE (r.title ILIKE :pattern OR a.name ILIKE :pattern)
                  AND (:state::text IS NULL OR r.state = :state)
                  AND (:artist::uuid IS NULL OR r.artist_id = :artist::uuid)
                  AND (:owner::uuid IS NULL OR r.owner_id = :owner::uuid)
                  AND (:before::uuid IS NULL OR r.id < :before::uuid)
                ORDER BY r.id DESC
                LIMIT :limit
                """)
                .param("pattern", SqlText.containing(criteria.text()))
                .param(
                        "state",
                        criteria.state() == null ? null : criteria.state().label())
                .param("artist", criteria.artistId())
                .param("owner", criteria.ownerId())
                .param("before", before)
                .param("limit", limit)
                .query(ReleaseStore::toRelease)
                .list();
    }

    /** The releases that a recording is on, in the order in which they are to be locked. */
    List<UUID> listByRecording(UUID recordingId) {
        return jdbc.sql("""
                SELECT DISTINCT release_id
                FROM catalog.tracks
                WHERE recording_id = :recording
                ORDER BY release_id
                """).param("recording", recordingId).query(UUID.class).list();
    }

    boolean isUpcOfAnother(Upc upc, UUID id) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM catalog.releases WHERE upc = :upc AND id <> :id)
                """)
                .param("upc", upc.digits())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Keys are {@code catalog/artwork/<release's id>/...}: the id finds the row, the row knows its artwork. */
    Set<String> findReferenced(Collection<String> objectKeys) {
        return Set.copyOf(jdbc.sql("""
                SELECT o.key
                FROM unnest(:keys) AS o(key)
                JOIN catalog.releases AS r ON r.id = split_part(o.key, '/', 3)::uuid
                WHERE starts_with(o.key, r.artwork || '/')
                """)
                .param("keys", objectKeys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, Release release) {
        var details = release.details();
        var territories = details.territories().codes();
        return statement
                .param("id", release.id())
                .param("title", details.title())
                .param("type", details.type().label())
                .param("releaseDate", details.releaseDate())
                .param("upc", details.upc() == null ? null : details.upc().digits())
                .param("genres", details.genres().toArray(String[]::new))
                .param("territories", territories == null ? null : territories.toArray(String[]::new))
                .param("state", release.state().label())
                .param("artwork", release.artworkPrefix())
                .param("version", release.version());
    }

    private static Release toRelease(ResultSet row, int number) throws SQLException {
        var upc = row.getString("upc");
        var details = new ReleaseDetails(
                row.getString("title"),
                ReleaseType.of(row.getString("type")),
                row.getObject("release_date", LocalDate.class),
                upc == null ? null : new Upc(upc),
                strings(row.getArray("genres")),
                row.getArray("territories") == null
                        ? Territories.WORLD
                        : new Territories(strings(row.getArray("territories"))));
        return new Release(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                toArtist(row),
                details,
                ReleaseState.of(row.getString("state")),
                row.getString("artwork"),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                List.of());
    }

    private static Artist toArtist(ResultSet row) throws SQLException {
        return new Artist(
                row.getObject("artist_id", UUID.class),
                row.getObject("artist_owner_id", UUID.class),
                row.getString("artist_name"),
                row.getObject("artist_created_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
