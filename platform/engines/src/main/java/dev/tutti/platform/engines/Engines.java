package dev.tutti.platform.engines;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engines of one data folder. Starting them takes the folder; closing gives it back. */
public final class Engines implements AutoCloseable {

    public static final String POSTGRES_URL = "tutti.postgres.url";
    public static final String POSTGRES_USER = "tutti.postgres.user";
    public static final String POSTGRES_PASSWORD = "tutti.postgres.password";
    public static final String KAFKA_SERVERS = "tutti.kafka.bootstrap-servers";
    public static final String KAFKA_USER = "tutti.kafka.user";
    public static final String KAFKA_PASSWORD = "tutti.kafka.password";
    public static final String STORAGE_ROOT = "tutti.storage.root";
    public static final String SECRET = "tutti.security.secret";

    private final DataFolder folder;
    private final String secret;
    private final @Nullable EmbeddedPostgres postgres;
    private final @Nullable EmbeddedKafka kafka;

    private Engines(
            DataFolder folder, String secret, @Nullable EmbeddedPostgres postgres, @Nullable EmbeddedKafka kafka) {
        this.folder = folder;
        this.secret = secret;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    /**
     * Takes the data folder and starts what the settings ask for, side by side; returns when all answer.
     *
     * @throws DataFolderHeld when another process has the folder
     */
    public static Engines start(EngineSettings settings, EngineProgress progress) {
        try {
            return start(DataFolder.open(settings.data()), settings, progress);
        } catch (IOException failed) {
            throw new EngineFailure("Cannot use the data folder " + settings.data(), failed);
        }
    }

    private static Engines start(DataFolder folder, EngineSettings settings, EngineProgress progress)
            throws IOException {
        var given = System.getenv("TUTTI_SECRET");
        var secret = given == null || given.isBlank() ? Secrets.getOrCreate(folder.resolve("secret")) : given;
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgres = startLater(
                    settings.postgres(),
                    executor,
                    () -> EmbeddedPostgres.start(folder.resolve("postgres"), settings, progress));
            var kafka = startLater(
                    settings.kafka(), executor, () -> EmbeddedKafka.start(folder.resolve("kafka"), settings, progress));
            return new Engines(folder, secret, postgres.join(), kafka.join());
        } catch (CompletionException failed) {
            folder.close();
            throw new EngineFailure("The engines did not start", failed.getCause());
        }
    }

    /** What a process must know to use these engines, named as its settings. */
    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        if (postgres != null) properties.putAll(postgres.properties());
        if (kafka != null) properties.putAll(kafka.properties());
        properties.put(STORAGE_ROOT, folder.resolve("storage").toString());
        properties.put(SECRET, secret);
        return properties;
    }

    /** PostgreSQL, where it runs inside. */
    public Optional<EmbeddedPostgres> findPostgres() {
        return Optional.ofNullable(postgres);
    }

    /** Kafka, where it runs inside. */
    public Optional<EmbeddedKafka> findKafka() {
        return Optional.ofNullable(kafka);
    }

    @Override
    public void close() {
        if (kafka != null) kafka.close();
        if (postgres != null) postgres.close();
        try {
            folder.close();
        } catch (IOException failed) {
            throw new EngineFailure("Cannot release the data folder", failed);
        }
    }

    private static <T> CompletableFuture<@Nullable T> startLater(boolean wanted, Executor executor, Supplier<T> start) {
        return wanted ? CompletableFuture.supplyAsync(start, executor) : CompletableFuture.completedFuture(null);
    }
}
