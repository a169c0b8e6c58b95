package dev.tutti.platform.runtime.schema;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates the schema of every active service: the platform's tables ({@code db/platform}, versions below 1) and the
 * service's own ({@code db/<service>}, versions from 1), with one history per schema.
 */
final class SchemaMigrations {

    private static final Logger log = LoggerFactory.getLogger(SchemaMigrations.class);

    /** Two schemas at a time: migrations wait for the disk more than for the processor, but a small pool serves them. */
    private static final int PARALLEL_SCHEMAS = 2;

    private final Services services;

    SchemaMigrations(Services services) {
        this.services = services;
    }

    /** Returns when all schemas are up to date; a failure names its schema and leaves the others migrated. */
    void migrate(DataSource dataSource) {
        try (var pool = Executors.newFixedThreadPool(PARALLEL_SCHEMAS)) {
            var running = services.active().stream()
                    .map(service -> pool.submit(() -> migrate(service, dataSource)))
                    .toList();
            running.forEach(SchemaMigrations::await);
        }
    }

    private static void migrate(ServiceDeclaration service, DataSource dataSource) {
        // Flyway takes an advisory lock of its own, so processes that start together do not migrate twice.
        var flyway = Flyway.configure()
                .dataSource(dataSource)
                .schemas(service.schema())
                .createSchemas(true)
                .table("schema_history")
                .locations("classpath:db/platform", "classpath:db/" + service.name())
                .placeholders(Map.of("schema", service.schema()))
                // A later platform version may add its tables to a service that is past version 1.
                .outOfOrder(true)
                // Version N must start beside N+1 during a rolling update, and so must not mind a newer history.
                .ignoreMigrationPatterns("*:future")
                .load();
        var result = flyway.migrate();
        if (result.migrationsExecuted > 0) {
            log.info("schema migrated schema={} migrations={}", service.schema(), result.migrationsExecuted);
        }
    }

    private static void await(Future<?> migration) {
        try {
            migration.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while migrating schemas", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a schema could not be migrated", e.getCause());
        }
    }
}
