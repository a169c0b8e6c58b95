package dev.tutti.platform.events.broker;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Kafka is, and how topics are made there.
 *
 * @param user the SASL/PLAIN user; none means no authentication
 * @param tls whether the connection is encrypted: yes outside this machine
 * @param topicPrefix put before every topic and consumer group, so that installations can share a cluster
 * @param partitions of topics that are created here
 * @param replication of topics that are created here: 1 for the broker inside, 3 outside
 */
@Validated
@ConfigurationProperties("tutti.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:9092") @NotBlank String bootstrapServers,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("false") boolean tls,

        @DefaultValue("") @Pattern(regexp = "[a-zA-Z0-9._-]{0,100}")
        String topicPrefix,

        @DefaultValue("6") @Min(1) @Max(100) int partitions,
        @DefaultValue("1") @Min(1) @Max(9) short replication) {

    /** The password stays out of logs. */
    @Override
    public String toString() {
        return "KafkaSettings[%s, prefix=%s]".formatted(bootstrapServers, topicPrefix);
    }
}
