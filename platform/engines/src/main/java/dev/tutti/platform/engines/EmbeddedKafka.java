package dev.tutti.platform.engines;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Kafka broker in this JVM, controller and all, on loopback; its topics keep everything. */
public final class EmbeddedKafka implements AutoCloseable {

    /** The only user of the client listener. */
    public static final String USER = "tutti";

    private static final Duration HANDOVER_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(12);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedKafka.class);

    private final EngineProgress progress;
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final KafkaFaults faults = new KafkaFaults(this::fail);
    private final String password;
    private final int port;
    private final KafkaNode node;
    private volatile boolean stopping;

    /** Starts the broker in its own folder and returns when it takes requests. */
    public static EmbeddedKafka start(Path folder, EngineSettings settings, EngineProgress progress) {
        long started = System.nanoTime();
        try {
            var kafka = new EmbeddedKafka(folder, settings, progress);
            progress.ready("kafka", "port " + kafka.port, Duration.ofNanos(System.nanoTime() - started));
            return kafka;
        } catch (Exception failed) {
            throw new EngineFailure("Kafka did not start in " + folder, failed);
        }
    }

    private EmbeddedKafka(Path folder, EngineSettings settings, EngineProgress progress) throws Exception {
        this.progress = progress;
        PrivateFiles.createFolder(folder);
        this.password = Secrets.getOrCreate(folder.resolve("password"));
        var ports = new PortMemory(folder.resolve("port"));
        try (var sockets = new LoopbackSockets()) {
            this.port = sockets.bind(KafkaProperties.CLIENT, ports.choose(settings.kafkaPort()));
            int controllerPort = sockets.bind(KafkaProperties.CONTROLLER, 0);
            this.node = new KafkaNode(
                    folder.resolve("data"), properties(folder.resolve("data"), controllerPort), sockets, faults);
            startOrStop();
        }
        ports.remember(port);
    }

    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    public String password() {
        return password;
    }

    /** Why the broker is broken, when it is; it does not come back in this process. */
    public Optional<String> findFailure() {
        return Optional.ofNullable(failure.get());
    }

    /** Lets the broker write its files to disk and stops it; one that takes too long is left, and mended at the next start. */
    @Override
    public void close() {
        stopping = true;
        var stop = new FutureTask<>(() -> node.stop(HANDOVER_TIMEOUT), null);
        Thread.ofPlatform().daemon().name("kafka-stop").start(stop);
        try (faults) {
            stop.get(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            LOG.warn("kafka did not stop cleanly, its next start mends what is left", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    Map<String, String> properties() {
        return Map.of(
                Engines.KAFKA_SERVERS, bootstrapServers(), Engines.KAFKA_USER, USER, Engines.KAFKA_PASSWORD, password);
    }

    private Properties properties(Path data, int controllerPort) {
        var properties = KafkaProperties.of(data, port, controllerPort);
        KafkaProperties.allow(properties, KafkaProperties.CLIENT, USER, password);
        // Nobody but this broker has business with its controller: that password is never written down.
        KafkaProperties.allow(properties, KafkaProperties.CONTROLLER, "broker", Secrets.random());
        return properties;
    }

    private void startOrStop() throws Exception {
        try {
            node.start();
        } catch (Exception failed) {
            close();
            throw failed;
        }
    }

    private void fail(String reason) {
        if (!stopping && failure.compareAndSet(null, reason)) progress.failed("kafka", reason);
    }
}
