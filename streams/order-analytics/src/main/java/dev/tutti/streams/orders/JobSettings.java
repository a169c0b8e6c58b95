package dev.tutti.streams.orders;

import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import org.jspecify.annotations.Nullable;

/**
 * Where the facts are and how the job counts. The names are those of Tutti's own settings.
 *
 * @param user the SASL/PLAIN user; none means no authentication
 * @param tls whether the connection is encrypted
 * @param topicPrefix put before every topic
 * @param replication of the topic of results, where it is created here
 * @param horizon how long after its minute a late fact still corrects it here
 * @param outOfOrder by how much facts may overtake each other before watermarks pass them
 * @param idle after how long without facts a partition holds up nobody
 * @param discovery how often new topics and partitions are looked for
 */
public record JobSettings(
        String bootstrapServers,
        @Nullable String user,
        @Nullable String password,
        boolean tls,
        String topicPrefix,
        short replication,
        Duration horizon,
        Duration outOfOrder,
        Duration idle,
        Duration discovery)
        implements Serializable {

    private static final String KAFKA = "tutti.kafka.";
    private static final String STREAM = "tutti.streams.order-analytics.";

    public JobSettings {
        if (horizon.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("the horizon must be a minute or more: " + horizon);
        }
    }

    /** From settings under their names in Tutti. */
    public static JobSettings of(Map<String, String> settings) {
        var servers = settings.get(KAFKA + "bootstrap-servers");
        if (servers == null || servers.isBlank()) {
            throw new IllegalArgumentException(KAFKA + "bootstrap-servers is needed");
        }
        return new JobSettings(
                servers,
                settings.get(KAFKA + "user"),
                settings.get(KAFKA + "password"),
                Boolean.parseBoolean(settings.getOrDefault(KAFKA + "tls", "false")),
                settings.getOrDefault(KAFKA + "topic-prefix", ""),
                Short.parseShort(settings.getOrDefault(KAFKA + "replication", "1")),
                duration(settings, "horizon", "P1D"),
                duration(settings, "out-of-order", "PT1S"),
                duration(settings, "idle", "PT1M"),
                duration(settings, "discovery", "PT10S"));
    }

    /** From {@code --name value}; what is missing comes from the environment, where a password is not seen by all. */
    static JobSettings parse(String[] arguments, Map<String, String> environment) {
        var settings = new HashMap<String, String>();
        environment.forEach((name, value) -> {
            if (name.startsWith("TUTTI_KAFKA_")) {
                var last = name.substring("TUTTI_KAFKA_".length()).toLowerCase(Locale.ROOT);
                settings.put(KAFKA + last.replace('_', '-'), value);
            }
        });
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("write --name value for each setting");
        }
        for (int index = 0; index < arguments.length; index += 2) {
            if (!arguments[index].startsWith("--tutti.")) {
                throw new IllegalArgumentException("a setting begins with --tutti.: " + arguments[index]);
            }
            settings.put(arguments[index].substring(2), arguments[index + 1]);
        }
        return of(settings);
    }

    /** A topic's name in the broker. */
    String topic(String name) {
        return topicPrefix + name;
    }

    /** What every client needs to reach the broker, and to wait out its absence. */
    Properties kafka() {
        var properties = new Properties();
        properties.setProperty(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        properties.setProperty(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, "500");
        properties.setProperty(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, protocol());
        if (user != null) {
            properties.setProperty(SaslConfigs.SASL_MECHANISM, "PLAIN");
            properties.setProperty(SaslConfigs.SASL_JAAS_CONFIG, login());
        }
        return properties;
    }

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "JobSettings[%s, prefix=%s, horizon=%s]".formatted(bootstrapServers, topicPrefix, horizon);
    }

    private String protocol() {
        var transport = tls ? "SSL" : "PLAINTEXT";
        return user == null ? transport : "SASL_" + transport;
    }

    private String login() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(quoted(user), quoted(password));
    }

    private static String quoted(@Nullable String text) {
        return text == null ? "" : text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static Duration duration(Map<String, String> settings, String name, String otherwise) {
        return Duration.parse(settings.getOrDefault(STREAM + name, otherwise));
    }
}
