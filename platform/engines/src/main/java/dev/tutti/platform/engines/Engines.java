package dev.tutti.platform.engines;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The engines of one data folder. Starting them takes the folder, closing gives it back. */
public final class Engines implements AutoCloseable {

    public static final String POSTGRES_URL = "tutti.postgres.url";
    public static final String POSTGRES_USER = "tutti.postgres.user";
    public static final String POSTGRES_PASSWORD = "tutti.postgres.password";
    public static final String KAFKA_SERVERS = "tutti.kafka.bootstrap-servers";
    public static final String KAFKA_USER = "tutti.kafka.user";
    public static final String KAFKA_PASSWORD = "tutti.kafka.password";
    public static final String STORAGE_ROOT = "tutti.storage.root";
    /** Where processes of this machine keep what they can build again, each what is its own. */
    public static final String LOCAL_ROOT = "tutti.local.root";

    public static final String SECRET = "tutti.security.secret";

    /** The environment variable that outranks the generated master secret. */
    public static final String SECRET_VARIABLE = "TUTTI_SECRET";

    private final DataFolder folder;
    private final EnginesFile file;
    private final boolean isOwner;
    private final String secret;
    private final @Nullable EmbeddedPostgres postgres;
    private final @Nullable EmbeddedKafka kafka;

    /**
     * Takes the data folder and starts what the settings ask for, side by side; returns when all answer.
     *
     * @throws DataFolderHeld when another process has the folder
     */
    public static Engines start(EngineSettings settings, EngineProgress progress) {
        try {
            var folder = settings.startsAny() ? DataFolder.own(settings.data()) : DataFolder.share(settings.data());
            return startIn(folder, settings, progress);
        } catch (IOException failed) {
            throw new EngineFailure("Cannot use the data folder " + settings.data(), failed);
        }
    }

    /** The settings of the engines that another process of this machine runs on the folder, if one does. */
    public static Optional<Map<String, String>> findRunning(Path data) {
        try {
            return new EnginesFile(data).find();
        } catch (IOException failed) {
            throw new EngineFailure("Cannot read the data folder " + data, failed);
        }
    }

    private static Engines startIn(DataFolder folder, EngineSettings settings, EngineProgress progress)
            throws IOException {
        try {
            return new Engines(folder, settings, progress);
        } catch (IOException | RuntimeException failed) {
            folder.close();
            throw failed;
        }
    }

    private Engines(DataFolder folder, EngineSettings settings, EngineProgress progress) throws IOException {
        this.folder = folder;
        this.file = new EnginesFile(folder.root());
        this.isOwner = settings.startsAny();
        if (isOwner) file.delete();
        this.secret = getSecret(folder);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var postgresStart = startIf(
                    settings.postgres(),
                    () -> EmbeddedPostgres.start(folder.resolve("postgres"), settings, progress),
                    executor);
            var kafkaStart = startIf(
                    settings.kafka(), () -> EmbeddedKafka.start(folder.resolve("kafka"), settings, progress), executor);
            this.postgres = getOrClose(postgresStart, kafkaStart);
            this.kafka = getOrClose(kafkaStart, postgresStart);
        }
        if (isOwner) file.write(properties());
    }

    /** What a process must know to use these engines, named as its settings. */
    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        if (postgres != null) properties.putAll(postgres.properties());
        if (kafka != null) properties.putAll(kafka.properties());
        properties.put(STORAGE_ROOT, folder.resolve("storage").toString());
        properties.put(LOCAL_ROOT, folder.resolve("local").toString());
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

    /** Why an engine does not answer now, if one does not. */
    public Optional<String> findFailure() {
        var kafkaFailure = kafka == null ? Optional.<String>empty() : kafka.findFailure();
        return postgres == null ? kafkaFailure : postgres.findFailure().or(() -> kafkaFailure);
    }

    /** Where this process answers, for the message that a second start on the same folder gets. */
    public void tellAddress(String address) {
        try {
            folder.tellAddress(address);
        } catch (IOException failed) {
            throw new EngineFailure("Cannot write into the data folder", failed);
        }
    }

    /** Kafka first: nothing in it needs PostgreSQL, and what uses both has stopped before. */
    @Override
    public void close() {
        try (folder) {
            if (isOwner) file.delete();
            closeBoth();
        } catch (IOException failed) {
            throw new EngineFailure("Cannot release the data folder", failed);
        }
    }

    private void closeBoth() {
        try {
            if (kafka != null) kafka.close();
        } finally {
            if (postgres != null) postgres.close();
        }
    }

    private static String getSecret(DataFolder folder) throws IOException {
        var given = System.getenv(SECRET_VARIABLE);
        return given == null || given.isBlank() ? Secrets.getOrCreate(folder.resolve("secret")) : given;
    }

    private static <T> CompletableFuture<@Nullable T> startIf(
            boolean wanted, Supplier<T> start, ExecutorService executor) {
        return wanted ? CompletableFuture.supplyAsync(start, executor) : CompletableFuture.completedFuture(null);
    }

    /** What was started; when it was not, the other one must not be left running. */
    private static <T extends AutoCloseable> @Nullable T getOrClose(
            CompletableFuture<@Nullable T> start, CompletableFuture<? extends @Nullable AutoCloseable> other) {
        try {
            return start.join();
        } catch (CompletionException failed) {
            other.thenAccept(Engines::closeStarted).exceptionally(_ -> null).join();
            throw failed.getCause() instanceof EngineFailure failure ? failure : failed;
        }
    }

    private static void closeStarted(@Nullable AutoCloseable engine) {
        try {
            if (engine != null) engine.close();
        } catch (Exception failed) {
            throw new EngineFailure("An engine did not stop", failed);
        }
    }
}
