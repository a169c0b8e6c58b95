package dev.tutti.platform.events.live;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.SchemaTopic;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Events for this process alone. */
@AutoConfiguration
class LiveConfiguration {

    @Bean
    LiveEvents liveEvents(KafkaClients clients, Topics topics, EventCodec codec, SchemaTopic schemaTopic, Clock clock) {
        return new LiveEvents(clients, topics, codec, schemaTopic, clock);
    }
}
