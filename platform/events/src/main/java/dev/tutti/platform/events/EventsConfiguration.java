package dev.tutti.platform.events;

import dev.tutti.platform.events.outbox.Outbox;
import dev.tutti.platform.runtime.Services;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What services use to publish. */
@AutoConfiguration
class EventsConfiguration {

    @Bean
    Events events(Outbox outbox, Services services) {
        return new Events(outbox, services);
    }
}
