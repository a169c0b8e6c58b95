package dev.tutti.platform.events.inbox;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.SchemaTopic;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import org.springframework.transaction.support.TransactionOperations;

/** What the consumers of all services have in common. */
record InboxParts(
        InboxStore inbox,
        HeldStore held,
        EventCodec codec,
        SchemaTopic schemaTopic,
        Topics topics,
        KafkaClients clients,
        TransactionOperations transactions,
        ConsumerSettings settings,
        MeterRegistry meters,
        ObservationRegistry observations,
        Clock clock) {}
