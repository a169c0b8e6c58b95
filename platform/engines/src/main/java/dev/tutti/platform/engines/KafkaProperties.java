package dev.tutti.platform.engines;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/** How the broker is set: one node, small, keeping everything. */
final class KafkaProperties {

    static final int NODE_ID = 1;
    static final String CLIENT = "CLIENT";
    static final String CONTROLLER = "CONTROLLER";

    private final Properties properties = new Properties();

    private KafkaProperties() {}

    static Properties of(Path data, int clientPort, int controllerPort) {
        return new KafkaProperties()
                .node(data)
                .listeners(clientPort, controllerPort)
                .keepEverything()
                .beSmall()
                .startQuickly()
                .properties;
    }

    /** Who may connect to a listener, and as whom the broker itself connects to it. */
    static void allow(Properties properties, String listener, String user, String password) {
        properties.setProperty(
                "listener.name.%s.plain.sasl.jaas.config".formatted(listener.toLowerCase(Locale.ROOT)),
                """
                org.apache.kafka.common.security.plain.PlainLoginModule required
                    username="%1$s" password="%2$s" user_%1$s="%2$s";""".formatted(user, password));
    }

    private KafkaProperties node(Path data) {
        return set("process.roles", "broker,controller")
                .set("node.id", NODE_ID)
                .set("log.dirs", data)
                .set("auto.create.topics.enable", false)
                .set("default.replication.factor", 1)
                .set("min.insync.replicas", 1)
                .set("offsets.topic.replication.factor", 1)
                .set("transaction.state.log.replication.factor", 1)
                .set("transaction.state.log.min.isr", 1)
                .set("share.coordinator.state.topic.replication.factor", 1)
                .set("share.coordinator.state.topic.min.isr", 1);
    }

    private KafkaProperties listeners(int clientPort, int controllerPort) {
        return set(
                        "listeners",
                        "%s://%s:%d,%s://%s:%d"
                                .formatted(
                                        CLIENT, Ports.LOOPBACK, clientPort, CONTROLLER, Ports.LOOPBACK, controllerPort))
                .set("listener.security.protocol.map", CLIENT + ":SASL_PLAINTEXT," + CONTROLLER + ":SASL_PLAINTEXT")
                .set("inter.broker.listener.name", CLIENT)
                .set("controller.listener.names", CONTROLLER)
                .set("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, Ports.LOOPBACK, controllerPort))
                .set("sasl.enabled.mechanisms", "PLAIN")
                .set("sasl.mechanism.inter.broker.protocol", "PLAIN")
                .set("sasl.mechanism.controller.protocol", "PLAIN");
    }

    private KafkaProperties keepEverything() {
        return set("log.retention.ms", -1)
                .set("log.retention.bytes", -1)
                // No second broker has a copy: what was acknowledged is on disk, as with PostgreSQL's commits.
                .set("log.flush.interval.messages", 1)
                // A consumer's place must outlive an installation that stands still for weeks.
                .set("offsets.retention.minutes", Integer.MAX_VALUE)
                .set("unclean.leader.election.enable", false);
    }

    private KafkaProperties beSmall() {
        return set("num.network.threads", 1)
                .set("num.io.threads", 2)
                .set("background.threads", 2)
                .set("group.coordinator.threads", 1)
                .set("offsets.topic.num.partitions", 4)
                .set("transaction.state.log.num.partitions", 1)
                .set("share.coordinator.state.topic.num.partitions", 1)
                // Allocated whole at the start; the default is 128 MB.
                .set("log.cleaner.dedupe.buffer.size", 4 << 20)
                .set("log.index.size.max.bytes", 1 << 20)
                .set("auto.leader.rebalance.enable", false)
                // Otherwise a record, and a disk flush with it, twice a second while nothing happens.
                .set("metadata.max.idle.interval.ms", 0)
                .set("metric.reporters", "");
    }

    private KafkaProperties startQuickly() {
        // After a kill the broker reads what each partition got since the last checkpoint, to find a torn end.
        return set("log.segment.bytes", 64 << 20)
                .set("log.flush.offset.checkpoint.interval.ms", 10_000)
                .set("num.recovery.threads.per.data.dir", 2)
                .set("controller.quorum.append.linger.ms", 1)
                .set("group.initial.rebalance.delay.ms", 0);
    }

    private KafkaProperties set(String name, Object value) {
        properties.setProperty(name, value.toString());
        return this;
    }
}
