package dev.tutti.platform.testing;

import dev.tutti.platform.engines.EngineProgress;
import dev.tutti.platform.engines.EngineSettings;
import dev.tutti.platform.engines.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** PostgreSQL and Kafka, started once per test run and stopped at its end; each context has a database of its own. */
public final class TestEngines implements AutoCloseable {

    /** A test run keeps several contexts open, each with a pool of connections. */
    private static final EngineSettings.Limits LIMITS = new EngineSettings.Limits(400, 64);

    private final Path data;
    private final Engines engines;
    private final TestIdentity identity = TestIdentity.start();
    private final AtomicInteger databases = new AtomicInteger();

    private TestEngines(Path data, Engines engines) {
        this.data = data;
        this.engines = engines;
    }

    static TestEngines start() {
        try {
            var data = Files.createTempDirectory("tutti-test-");
            return new TestEngines(data, Engines.start(EngineSettings.in(data).with(LIMITS), EngineProgress.SILENT));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the engines' data", e);
        }
    }

    /** The engines themselves, for tests that stop or kill one. */
    public Engines engines() {
        return engines;
    }

    TestIdentity identity() {
        return identity;
    }

    /** The settings of a process of its own: a new database, a topic prefix, a storage folder. */
    public Map<String, String> newInstallation() {
        var name = "test_" + databases.incrementAndGet();
        var settings = new HashMap<>(engines.properties());
        settings.put(Engines.POSTGRES_URL, engines.findPostgres().orElseThrow().createDatabase(name));
        settings.put("tutti.kafka.topic-prefix", name + ".");
        settings.put(Engines.STORAGE_ROOT, data.resolve("storage-" + name).toString());
        settings.put(Engines.LOCAL_ROOT, data.resolve("local-" + name).toString());
        settings.put("tutti.telemetry.logs", "text");
        settings.put("tutti.services.identity.url", identity.url());
        return settings;
    }

    @Override
    public void close() {
        engines.close();
        identity.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("test data is left in " + data, e);
        }
    }
}
