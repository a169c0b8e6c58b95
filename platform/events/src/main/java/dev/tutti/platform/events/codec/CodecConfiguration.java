package dev.tutti.platform.events.codec;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Schemas and the codec that uses them. */
@AutoConfiguration
class CodecConfiguration {

    @Bean
    EventSchemas eventSchemas() {
        return EventSchemas.load();
    }

    @Bean
    EventCodec eventCodec(EventSchemas schemas) {
        return new EventCodec(schemas);
    }

    @Bean
    SchemaTopic schemaTopic(EventSchemas schemas, Topics topics, KafkaClients clients) {
        return new SchemaTopic(schemas, topics, clients);
    }
}
