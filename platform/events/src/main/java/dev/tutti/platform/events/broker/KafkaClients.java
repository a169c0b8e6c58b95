package dev.tutti.platform.events.broker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Makes Kafka clients that wait out an outage instead of giving up. None of them connects when it is made. */
public final class KafkaClients {

    /** How long a question to the broker may take before it counts as an outage. */
    private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

    /** A member that died is replaced after this long; brokers refuse less than six seconds by default. */
    private static final Duration SESSION = Duration.ofSeconds(6);

    /** Events that one poll may bring for all partitions of a consumer. */
    private static final int POLL_RECORDS_MAX = 500;

    private final KafkaSettings settings;

    public KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Acknowledged by all replicas, without doubles of its own making, and never tired of trying. */
    public Producer<byte[], byte[]> producer(String name) {
        var config = common(name);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(ANSWER_MAX.multipliedBy(2)));
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, millis(ANSWER_MAX));
        config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A member of a group: from the beginning where the group has no offsets, and commits are the caller's. */
    public Consumer<byte[], byte[]> member(String group) {
        var config = common(group);
        config.put(ConsumerConfig.GROUP_ID_CONFIG, settings.topicPrefix() + group);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(SESSION));
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, millis(SESSION.dividedBy(4)));
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return consumer(config);
    }

    /** A reader of its own, outside every group. */
    public Consumer<byte[], byte[]> reader(String name) {
        return consumer(common(name));
    }

    public Admin admin() {
        var config = common("admin");
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(ANSWER_MAX));
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(ANSWER_MAX));
        return Admin.create(config);
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> config) {
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLL_RECORDS_MAX);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis(ANSWER_MAX));
        config.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, millis(ANSWER_MAX));
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> common(String name) {
        var config = new HashMap<String, Object>();
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(CommonClientConfigs.CLIENT_ID_CONFIG, "tutti-" + name);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500L);
        config.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000L);
        config.put("auto.include.jmx.reporter", false);
        config.put("metric.reporters", "");
        if (settings.user() != null) {
            config.put(SaslConfigs.SASL_MECHANISM, "PLAIN");
            config.put(SaslConfigs.SASL_JAAS_CONFIG, login());
        }
        config.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol());
        return config;
    }

    private String protocol() {
        var transport = settings.tls() ? "SSL" : "PLAINTEXT";
        return settings.user() == null ? transport : "SASL_" + transport;
    }

    private String login() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(quoted(settings.user()), quoted(settings.password()));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "" : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
