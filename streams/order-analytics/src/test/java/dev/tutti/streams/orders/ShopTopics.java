package dev.tutti.streams.orders;

import dev.tutti.contracts.results.SalesResult;
import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.KafkaSettings;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Topics of a test's own, so that no test counts what another one sent. */
record ShopTopics(Map<String, String> settings, KafkaClients clients, Topics topics) {

    static ShopTopics create(Map<String, String> engines) {
        var settings = new HashMap<>(engines);
        var prefix = "shop-" + UUID.randomUUID() + ".";
        settings.put("tutti.kafka.topic-prefix", prefix);
        settings.put("tutti.streams.order-analytics.discovery", "PT0.5S");
        var kafka = new KafkaSettings(
                Objects.requireNonNull(settings.get("tutti.kafka.bootstrap-servers")),
                settings.get("tutti.kafka.user"),
                settings.get("tutti.kafka.password"),
                false,
                prefix,
                6,
                (short) 1);
        var clients = new KafkaClients(kafka);
        return new ShopTopics(Map.copyOf(settings), clients, new Topics(clients, kafka));
    }

    Sending sending(EventCodec codec) throws InterruptedException {
        return new Sending(clients, topics, codec);
    }

    Results results() {
        return new Results(clients, topics.nameOf(SalesResult.TOPIC));
    }
}
