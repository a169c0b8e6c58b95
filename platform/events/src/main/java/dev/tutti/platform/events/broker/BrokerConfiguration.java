package dev.tutti.platform.events.broker;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The clients of the broker, inside or outside. */
@AutoConfiguration
@EnableConfigurationProperties(KafkaSettings.class)
class BrokerConfiguration {

    @Bean
    KafkaClients kafkaClients(KafkaSettings settings) {
        return new KafkaClients(settings);
    }

    @Bean
    Topics topics(KafkaClients clients, KafkaSettings settings) {
        return new Topics(clients, settings);
    }
}
