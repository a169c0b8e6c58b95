package dev.tutti.consistency;

import static java.util.stream.Collectors.toMap;

import dev.tutti.platform.engines.Engines;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is kept in PostgreSQL, read past the services: what they say of themselves is what is to be checked. */
public final class Database {

    private final JdbcClient jdbc;
    private final List<String> schemas =
            Services.discover().all().stream().map(ServiceDeclaration::schema).toList();

    private Database(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds the running engines of the folder as another process of the machine would. */
    static Database in(Path folder) {
        var settings = Engines.findRunning(folder)
                .orElseThrow(() -> new AssertionError("engines.properties in " + folder + " names no running engines"));
        return new Database(JdbcClient.create(new DriverManagerDataSource(
                settings.getOrDefault(Engines.POSTGRES_URL, ""),
                settings.getOrDefault(Engines.POSTGRES_USER, ""),
                settings.getOrDefault(Engines.POSTGRES_PASSWORD, ""))));
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    boolean isSettled() {
        return unsent().values().stream().allMatch(count -> count == 0);
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

    /** Facts of a kind that a consumer has taken less or more than once. */
    public long untaken(Subscription subscription) {
        return jdbc.sql("""
                SELECT count(*)
                FROM %s.outbox AS fact
                WHERE fact.event_type LIKE '%%.' || :event
                  AND 1 <> (
                    SELECT count(*)
                    FROM %s.inbox AS taken
                    WHERE taken.consumer = :consumer
                      AND taken.event_id = fact.event_id)
                """.formatted(subscription.publisher(), subscription.service()))
                .param("event", subscription.event())
                .param("consumer", subscription.consumer())
                .query(Long.class)
                .single();
    }

    private Map<String, Long> perSchema(String sql) {
        return schemas.stream()
                .collect(toMap(
                        Function.identity(),
                        schema -> jdbc.sql(sql.formatted(schema))
                                .query(Long.class)
                                .single()));
    }
}
