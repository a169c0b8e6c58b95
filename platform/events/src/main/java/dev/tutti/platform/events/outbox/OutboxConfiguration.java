package dev.tutti.platform.events.outbox;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.EventSchemas;
import dev.tutti.platform.events.codec.SchemaTopic;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.lease.Leases;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The publisher's half. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@EnableConfigurationProperties(RelaySettings.class)
class OutboxConfiguration {

    @Bean
    OutboxStore outboxStore(JdbcClient jdbc) {
        return new OutboxStore(jdbc);
    }

    @Bean
    RelaySignals relaySignals() {
        return new RelaySignals();
    }

    @Bean
    Outbox outbox(
            OutboxStore store,
            EventCodec codec,
            RelaySettings settings,
            ObjectProvider<ObservationRegistry> observations,
            RelaySignals signals) {
        return new Outbox(store, codec, settings, observations.getIfAvailable(() -> ObservationRegistry.NOOP), signals);
    }

    @Bean
    RelayParts relayParts(
            OutboxStore store,
            SchemaTopic schemaTopic,
            Topics topics,
            KafkaClients clients,
            RelaySettings settings,
            RelaySignals signals,
            PlatformTransactionManager transactions) {
        return new RelayParts(
                store, schemaTopic, topics, clients, settings, signals, new TransactionTemplate(transactions));
    }

    @Bean
    @ConditionalOnMissingBean
    Relays relays(
            Services services,
            Leases leases,
            EventSchemas schemas,
            RelayParts parts,
            ObjectProvider<MeterRegistry> meters,
            Clock clock) {
        return new Relays(services, leases, schemas, parts, meters.getIfAvailable(SimpleMeterRegistry::new), clock);
    }

    @Bean
    SentPruning sentPruning(Services services, OutboxStore store, RelaySettings settings) {
        return new SentPruning(services, store, settings);
    }
}
