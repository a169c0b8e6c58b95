package dev.tutti.platform.engines;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.Server;
import kafka.server.SharedServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.BrokerIdNotRegisteredException;
import org.apache.kafka.common.message.RequestHeaderData;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.controller.ControllerRequestContext;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.raft.QuorumConfig;
import org.slf4j.LoggerFactory;

/**
 * A broker and its controller, put together from Kafka's own parts as {@link KafkaRaftServer} does. That class is not
 * used because it hides the controller, which must be told that a killed broker is gone, and halts the process on faults.
 */
final class KafkaNode {

    private static final Duration ACTIVATION_TIMEOUT = Duration.ofSeconds(20);

    private final Path data;
    private final ControllerServer controller;
    private final BrokerServer broker;

    KafkaNode(Path data, Properties properties, LoopbackSockets sockets, KafkaFaults faults) throws Exception {
        this.data = data;
        formatIfAbsent(data);
        var config = KafkaConfig.fromProps(properties, false);
        var directories = KafkaRaftServer.initializeLogDirs(config, LoggerFactory.getLogger(KafkaNode.class), "");
        var shared = new SharedServer(
                config,
                directories._1,
                Time.SYSTEM,
                Server.initializeMetrics(
                        config, Time.SYSTEM, directories._1.clusterId().orElseThrow()),
                CompletableFuture.completedFuture(
                        QuorumConfig.parseVoterConnections(config.quorumConfig().voters())),
                List.of(),
                faults,
                sockets);
        this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), directories._2);
        this.broker = new BrokerServer(shared);
    }

    /** Returns when the broker takes requests. */
    void start() throws Exception {
        boolean stoppedCleanly = Files.exists(data.resolve(".kafka_cleanshutdown"));
        controller.startup();
        if (!stoppedCleanly) forgetKilledBroker();
        broker.startup();
    }

    /** The broker first: it hands its leadership back to the controller, so that the next start has nothing to repair. */
    void stop(Duration patience) {
        broker.shutdown(patience);
        controller.shutdown();
    }

    // The controller refuses a broker while it believes that an earlier one with the same id lives, for a session of
    // several seconds. We own the data folder, so there is no earlier one.
    private void forgetKilledBroker() throws Exception {
        var active = Patience.until(() -> controller.controller().isActive(), ACTIVATION_TIMEOUT);
        if (!active) throw new EngineFailure("Kafka's controller did not become active in " + ACTIVATION_TIMEOUT);
        var context =
                new ControllerRequestContext(new RequestHeaderData(), KafkaPrincipal.ANONYMOUS, OptionalLong.empty());
        try {
            controller
                    .controller()
                    .unregisterBroker(context, KafkaProperties.NODE_ID)
                    .get(ACTIVATION_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof BrokerIdNotRegisteredException)) throw failed;
        }
    }

    // The identity of the node is drawn here, so it must happen once and whole: the rename is the last step.
    private static void formatIfAbsent(Path data) throws Exception {
        if (Files.exists(data)) return;
        var partial = data.resolveSibling("data.partial");
        PrivateFiles.deleteTree(partial);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(KafkaProperties.NODE_ID)
                .setControllerListenerName(KafkaProperties.CONTROLLER)
                .setDirectories(List.of(partial.toString()))
                .setMetadataLogDirectory(partial.toString())
                .run();
        Files.move(partial, data);
    }
}
