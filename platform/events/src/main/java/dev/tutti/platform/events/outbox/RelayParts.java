package dev.tutti.platform.events.outbox;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.SchemaTopic;
import org.springframework.transaction.support.TransactionOperations;

/** What the relays of all services have in common. */
record RelayParts(
        OutboxStore store,
        SchemaTopic schemaTopic,
        Topics topics,
        KafkaClients clients,
        RelaySettings settings,
        RelaySignals signals,
        TransactionOperations transactions) {}
