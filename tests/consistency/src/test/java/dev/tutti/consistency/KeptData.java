package dev.tutti.consistency;

import static java.util.stream.Collectors.toMap;

import dev.tutti.consistency.Findings.PlayFound;
import dev.tutti.consistency.Findings.TrackFound;
import dev.tutti.platform.engines.Engines;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is kept in PostgreSQL, read past the services: what they say of themselves is what is to be checked. */
final class KeptData {

    /** Who listens to the facts about plays. */
    private static final List<String> PLAY_CONSUMERS = List.of("charts", "histories");

    private final JdbcClient jdbc;
    private final List<String> schemas =
            Services.discover().all().stream().map(ServiceDeclaration::schema).toList();

    private KeptData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds the running engines of the folder as another process of the machine would. */
    static KeptData in(Path folder) {
        var settings = Engines.findRunning(folder)
                .orElseThrow(() -> new AssertionError("engines.properties in " + folder + " names no running engines"));
        return new KeptData(JdbcClient.create(new DriverManagerDataSource(
                settings.getOrDefault(Engines.POSTGRES_URL, ""),
                settings.getOrDefault(Engines.POSTGRES_USER, ""),
                settings.getOrDefault(Engines.POSTGRES_PASSWORD, ""))));
    }

    List<PlayFound> plays() {
        return jdbc.sql("""
                SELECT id, user_id, track_id, started_at, counted
                FROM streaming.plays
                ORDER BY id
                """).query(KeptData::toPlay).list();
    }

    /** Everything that was ever uploaded and not deleted, by track; how long its audio is, is not for the database to say. */
    Map<String, TrackFound> tracks() {
        return jdbc.sql("""
                SELECT track.id, track.release_id, recording.state,
                       coalesce(recording.failure_code || ': ' || recording.failure_detail, '') AS failure
                FROM catalog.tracks AS track
                JOIN catalog.recordings AS recording ON recording.id = track.recording_id
                ORDER BY track.id
                """).query((row, _) -> Map.entry(row.getString("id"), toTrack(row))).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether everything that was accepted has come to its end. */
    boolean isSettled() {
        return sum(unsent()) == 0
                && sum(untaken()) == 0
                && tracks().values().stream().noneMatch(track -> track.state().equals("processing"));
    }

    Map<String, Long> unsent() {
        return perSchema("SELECT count(*) FROM %s.outbox WHERE sent_at IS NULL");
    }

    /** What was given up: events that could not be handled, those that wait behind them, and dead jobs. */
    Map<String, Long> held() {
        return perSchema("""
                SELECT (SELECT count(*) FROM %1$s.held_events)
                     + (SELECT count(*) FROM %1$s.jobs WHERE state = 'dead')
                """);
    }

    /** Facts about plays that a consumer's inbox has not, and plays that were told of more or less than once. */
    Map<String, Long> untaken() {
        return PLAY_CONSUMERS.stream().collect(toMap(Function.identity(), this::untaken));
    }

    private long untaken(String consumer) {
        return jdbc.sql("""
                SELECT count(*)
                FROM streaming.outbox AS fact
                WHERE fact.event_type LIKE '%TrackPlayed'
                  AND 1 <> (
                    SELECT count(*)
                    FROM analytics.inbox AS taken
                    WHERE taken.consumer = :consumer
                      AND taken.event_id = fact.event_id)
                """).param("consumer", consumer).query(Long.class).single();
    }

    private Map<String, Long> perSchema(String sql) {
        return schemas.stream()
                .collect(toMap(
                        Function.identity(),
                        schema -> jdbc.sql(sql.formatted(schema))
                                .query(Long.class)
                                .single()));
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static TrackFound toTrack(ResultSet row) throws SQLException {
        return new TrackFound(
                row.getString("release_id"), row.getString("state"), row.getString("failure"), Duration.ZERO);
    }

    private static PlayFound toPlay(ResultSet row, int number) throws SQLException {
        return new PlayFound(
                row.getString("id"),
                row.getString("user_id"),
                row.getString("track_id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("counted"));
    }
}
