package dev.tutti.streams.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.results.SalesResult;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.testing.TuttiExtension;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** How fast the job catches up with orders that wait in the topic, beside a consumer that only reads and decodes them. */
@Tag("long")
@Tag("bench")
class StreamBench {

    private static final int ORDERS = 100_000;
    private static final int BATCH = 1_000;

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(StandInOrders.declaration()).build();

    @TempDir
    Path data;

    private final EventCodec codec = tutti.bean(EventCodec.class);

    @Test
    void printsOrdersPerSecondBesideAPlainConsumer() throws Exception {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var topics = ShopTopics.create(tutti.running().settings());
        fill(topics);
        double plain = plain(topics);

        double ours;
        try (var results = topics.results();
                var _ = ShopStream.start(topics.settings(), data)) {
            long started = System.nanoTime();
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> counted(results) == ORDERS);
            ours = ORDERS * 1e9 / (System.nanoTime() - started);
        }

        report(Map.of("load", load, "orders", ORDERS, "perSecond", ours, "plainPerSecond", plain));
    }

    /** Orders of an hour, one to four lines each. */
    private void fill(ShopTopics topics) throws Exception {
        var shop = new Shop(1);
        var start = Instant.now().minus(Duration.ofHours(2));
        try (var sending = topics.sending(codec)) {
            for (int sent = 0; sent < ORDERS; sent += BATCH) {
                var facts = new ArrayList<Event>();
                for (int order = 0; order < BATCH; order++) {
                    facts.add(shop.placed(start.plusMillis((sent + order) * 36L), null, null));
                }
                sending.send(facts);
            }
        }
    }

    private double plain(ShopTopics topics) {
        long started = System.nanoTime();
        long units = 0;
        int read = 0;
        try (var reader = topics.clients().reader("bench")) {
            reader.assign(reader.partitionsFor(topics.topics().nameOf(OrderAnalytics.ORDERS)).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            reader.seekToBeginning(reader.assignment());
            while (read < ORDERS) {
                for (var record : reader.poll(Duration.ofMillis(100))) {
                    units += codec.decode(record.value(), OrderPlaced.class)
                            .lines()
                            .size();
                    read++;
                }
            }
        }
        assertThat(units).isGreaterThanOrEqualTo(ORDERS);
        return ORDERS * 1e9 / (System.nanoTime() - started);
    }

    private static long counted(Results results) throws IOException {
        return results.read().stream()
                .filter(result -> result.scope().equals(SalesResult.TOTAL))
                .mapToLong(SalesResult::orders)
                .sum();
    }

    /** For ./tutti bench, which puts them into its table, and for whoever runs this alone. */
    private static void report(Map<String, Object> measured) throws IOException {
        System.out.println("order analytics, %d orders: %s".formatted(ORDERS, measured));
        var file = System.getProperty("tutti.bench.streams");
        if (file == null) return;
        var target = Path.of(file).toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.write(target, JsonMapper.shared().writeValueAsBytes(measured));
    }
}
