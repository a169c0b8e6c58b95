package dev.tutti.platform.engines;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One Kafka broker in this JVM, controller and all, on loopback; its topics keep everything. */
public final class EmbeddedKafka implements AutoCloseable {

    public static final String USER = "tutti";

    private final KafkaRaftServer server;
    private final String servers;
    private final String password;

    public static EmbeddedKafka start(Path folder, EngineSettings settings, EngineProgress progress) {
        long started = System.nanoTime();
        try {
            var kafka = new EmbeddedKafka(folder, settings);
            progress.ready("kafka", kafka.servers, Duration.ofNanos(System.nanoTime() - started));
            return kafka;
        } catch (Exception failed) {
            throw new EngineFailure("Kafka did not start in " + folder, failed);
        }
    }

    private EmbeddedKafka(Path folder, EngineSettings settings) throws Exception {
        PrivateFiles.createFolder(folder);
        this.password = Secrets.getOrCreate(folder.resolve("password"));
        int port = settings.kafkaPort() == 0 ? Ports.findFree() : settings.kafkaPort();
        this.servers = "127.0.0.1:" + port;
        var logs = folder.resolve("data");
        format(logs);
        this.server =
                new KafkaRaftServer(KafkaConfig.fromProps(config(logs, port, Ports.findFree()), false), Time.SYSTEM);
        server.startup();
    }

    public String bootstrapServers() {
        return servers;
    }

    public String password() {
        return password;
    }

    Map<String, String> properties() {
        return Map.of(Engines.KAFKA_SERVERS, servers, Engines.KAFKA_USER, USER, Engines.KAFKA_PASSWORD, password);
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path logs) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setDirectories(java.util.List.of(logs.toString()))
                .setMetadataLogDirectory(logs.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    private Properties config(Path logs, int port, int controllerPort) {
        var config = new Properties();
        config.setProperty("process.roles", "broker,controller");
        config.setProperty("node.id", "1");
        config.setProperty(
                "listeners", "CLIENT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        config.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        config.setProperty("controller.listener.names", "CONTROLLER");
        config.setProperty("inter.broker.listener.name", "CLIENT");
        config.setProperty("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        config.setProperty("sasl.enabled.mechanisms", "PLAIN");
        config.setProperty("sasl.mechanism.inter.broker.protocol", "PLAIN");
        config.setProperty("sasl.mechanism.controller.protocol", "PLAIN");
        var login =
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%1$s\" password=\"%2$s\" user_%1$s=\"%2$s\";"
                        .formatted(USER, password);
        config.setProperty("listener.name.client.plain.sasl.jaas.config", login);
        config.setProperty("listener.name.controller.plain.sasl.jaas.config", login);
        config.setProperty("log.dirs", logs.toString());
        config.setProperty("auto.create.topics.enable", "false");
        config.setProperty("log.retention.ms", "-1");
        config.setProperty("offsets.topic.replication.factor", "1");
        config.setProperty("offsets.topic.num.partitions", "4");
        config.setProperty("transaction.state.log.replication.factor", "1");
        config.setProperty("transaction.state.log.min.isr", "1");
        config.setProperty("transaction.state.log.num.partitions", "1");
        config.setProperty("share.coordinator.state.topic.replication.factor", "1");
        config.setProperty("share.coordinator.state.topic.min.isr", "1");
        config.setProperty("share.coordinator.state.topic.num.partitions", "1");
        config.setProperty("broker.session.timeout.ms", "2000");
        config.setProperty("broker.heartbeat.interval.ms", "500");
        return config;
    }
}
