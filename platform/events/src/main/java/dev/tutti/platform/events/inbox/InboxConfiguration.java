package dev.tutti.platform.events.inbox;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.SchemaTopic;
import dev.tutti.platform.runtime.Services;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The consumer's half. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
@EnableConfigurationProperties(ConsumerSettings.class)
class InboxConfiguration {

    @Bean
    InboxStore inboxStore(JdbcClient jdbc) {
        return new InboxStore(jdbc);
    }

    @Bean
    HeldStore heldStore(JdbcClient jdbc) {
        return new HeldStore(jdbc);
    }

    @Bean
    InboxParts inboxParts(
            InboxStore inbox,
            HeldStore held,
            EventCodec codec,
            SchemaTopic schemaTopic,
            Topics topics,
            KafkaClients clients,
            PlatformTransactionManager transactions,
            ConsumerSettings settings,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<ObservationRegistry> observations,
            Clock clock) {
        var template = new TransactionTemplate(transactions);
        template.setTimeout(Math.toIntExact(settings.transaction().toSeconds()));
        return new InboxParts(
                inbox,
                held,
                codec,
                schemaTopic,
                topics,
                clients,
                template,
                settings,
                meters.getIfAvailable(SimpleMeterRegistry::new),
                observations.getIfAvailable(() -> ObservationRegistry.NOOP),
                clock);
    }

    @Bean
    Consumers consumers(ListableBeanFactory beans, Services services, InboxParts parts) {
        return new Consumers(beans, services, parts);
    }

    @Bean
    DeadLetters deadLetters(Services services, Consumers consumers, InboxParts parts) {
        return new DeadLetters(services, consumers, parts);
    }

    @Bean
    Replays replays(Consumers consumers, InboxParts parts) {
        return new Replays(consumers, parts);
    }

    @Bean
    StalePruning stalePruning(Consumers consumers, InboxStore store) {
        return new StalePruning(consumers, store);
    }
}
