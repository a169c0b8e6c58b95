package dev.tutti.platform.events.broker;

import dev.tutti.contracts.results.SalesResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * Topics by their names in this installation, created on first use. Those of facts keep everything, since a replay needs
 * all of it; of derived data the newest under each key stays, and what is on {@link #LIVE} passes by.
 */
public final class Topics {

    /** The compacted topic of schemas, keyed by fingerprint. */
    public static final String SCHEMAS = "schemas";

    /** What open connections hear, in one order: no facts, kept for an hour. */
    public static final String LIVE = "live";

    private static final Duration LIVE_KEPT = Duration.ofHours(1);

    private static final long LIVE_BYTES_MAX = 256L * 1024 * 1024;

    /** A write is safe on two replicas where there are three. */
    private static final short REPLICATION_FOR_TWO_IN_SYNC = 3;

    private final KafkaClients clients;
    private final KafkaSettings settings;
    private final Set<String> present = ConcurrentHashMap.newKeySet();

    public Topics(KafkaClients clients, KafkaSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** The topic's name in the broker, with the installation's prefix. */
    public String nameOf(String topic) {
        return settings.topicPrefix() + topic;
    }

    /**
     * Creates the topic where it is absent, and returns its name in the broker.
     *
     * @throws KafkaException where the broker cannot be asked
     */
    public String ensure(String topic) throws InterruptedException {
        var name = nameOf(topic);
        if (!present.contains(name)) {
            create(topicOf(topic, name));
            present.add(name);
        }
        return name;
    }

    /**
     * Tells a topic from any other that had its name before it: offsets begin again where a topic is made anew.
     *
     * @throws KafkaException where the broker cannot be asked
     */
    public Uuid getId(String topic) throws InterruptedException {
        var name = ensure(topic);
        try (var admin = clients.admin()) {
            var described = admin.describeTopics(List.of(name)).allTopicNames().get();
            return described.values().iterator().next().topicId();
        } catch (ExecutionException e) {
            throw new KafkaException("describe topic " + name, e.getCause());
        }
    }

    private NewTopic topicOf(String topic, String name) {
        return switch (topic) {
            case SCHEMAS, SalesResult.TOPIC -> compacted(name);
            case LIVE -> passing(name);
            default -> complete(name);
        };
    }

    private NewTopic complete(String name) {
        return new NewTopic(name, Optional.of(settings.partitions()), Optional.of(settings.replication()))
                .configs(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "min.insync.replicas", inSync()));
    }

    private NewTopic compacted(String name) {
        return new NewTopic(name, Optional.of(1), Optional.of(settings.replication()))
                .configs(Map.of("cleanup.policy", "compact", "min.insync.replicas", inSync()));
    }

    /** One partition, so that its offsets order everything that is said. */
    private NewTopic passing(String name) {
        return new NewTopic(name, Optional.of(1), Optional.of(settings.replication()))
                .configs(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", Long.toString(LIVE_KEPT.toMillis()),
                        "retention.bytes", Long.toString(LIVE_BYTES_MAX),
                        "segment.ms", Long.toString(LIVE_KEPT.dividedBy(4).toMillis()),
                        "min.insync.replicas", inSync()));
    }

    private String inSync() {
        return settings.replication() >= REPLICATION_FOR_TWO_IN_SYNC ? "2" : "1";
    }

    private void create(NewTopic topic) throws InterruptedException {
        try (var admin = clients.admin()) {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException("create topic " + topic.name(), e.getCause());
            }
        }
    }
}
