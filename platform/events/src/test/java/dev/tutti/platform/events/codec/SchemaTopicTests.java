package dev.tutti.platform.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.ledger.AmountDeposited;
import dev.tutti.platform.events.ledger.LedgerService;
import dev.tutti.platform.testing.TuttiExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemaTopicTests {

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(LedgerService.DECLARATION).build();

    @Test
    void anotherProcessLearnsASchemaThatWasPublished() throws InterruptedException {
        var here = EventSchemas.load();
        var newer = EventSchema.parse(here.newest(AmountDeposited.class)
                .definition()
                .replace("]}", ",{\"name\":\"origin\",\"type\":\"string\",\"default\":\"\"}]}"));
        var topics = tutti.bean(Topics.class);
        var clients = tutti.bean(KafkaClients.class);

        try (var producer = clients.producer("newer")) {
            new SchemaTopic(EventSchemas.load(), topics, clients).publish(newer, producer);
        }
        var reading = new SchemaTopic(here, topics, clients);
        reading.refresh();

        assertThat(here.find(newer.fingerprint())).contains(newer);
        assertThat(reading.isPublished(newer.fingerprint())).isTrue();
    }
}
