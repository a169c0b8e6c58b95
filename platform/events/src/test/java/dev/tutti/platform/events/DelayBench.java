package dev.tutti.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.ledger.Ledger;
import dev.tutti.platform.events.ledger.LedgerService;
import dev.tutti.platform.events.report.Balances;
import dev.tutti.platform.events.report.ReportService;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From the publisher's commit to the commit of the effect, beside a plain producer and consumer in the same run. */
@Tag("long")
@Tag("bench")
class DelayBench {

    private static final int PACED = 1_000;
    private static final long PACE_NANOS = Duration.ofMillis(10).toNanos();
    private static final int FLOOD = 5_000;
    private static final int WRITERS = 8;

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(LedgerService.DECLARATION, ReportService.DECLARATION)
            .build();

    private final Ledger ledger = tutti.bean(Ledger.class);
    private final Balances balances = tutti.bean(Balances.class);
    private final List<UUID> accounts =
            IntStream.range(0, 64).mapToObj(number -> ledger.open()).toList();

    @Test
    void printsDelayAndThroughputBesidePlainKafka() throws Exception {
        flood(500);
        var ours = paced();
        double ourRate = flood(FLOOD);
        var plain = plainPaced();

        System.out.printf(
                "events, 100/s: p50 %.1f ms, p99 %.1f ms, commit to committed effect%n", ms(ours, 50), ms(ours, 99));
        System.out.printf(
                "plain Kafka, 100/s: p50 %.1f ms, p99 %.1f ms, send to received%n", ms(plain, 50), ms(plain, 99));
        System.out.printf(
                "events, flood of %d from %d writers: %.0f/s from first publish to last effect%n",
                FLOOD, WRITERS, ourRate);
        assertThat(ours).hasSize(PACED);
        assertThat(plain).hasSize(PACED);
    }

    private List<Long> paced() {
        var committed = new ConcurrentHashMap<UUID, Long>();
        long next = System.nanoTime();
        for (int number = 0; number < PACED; number++) {
            next += PACE_NANOS;
            LockSupport.parkNanos(next - System.nanoTime());
            var event = ledger.deposit(accounts.get(number % accounts.size()), 1);
            committed.put(event, System.nanoTime());
        }
        return delays(committed);
    }

    private double flood(int count) {
        var committed = new ConcurrentHashMap<UUID, Long>();
        long started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, count)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> committed.put(
                                    ledger.deposit(accounts.get(number % accounts.size()), 1), System.nanoTime()),
                            threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        }
        delays(committed);
        long last = committed.keySet().stream()
                .mapToLong(event -> balances.committedNanos().getOrDefault(event, 0L))
                .max()
                .orElseThrow();
        return count * 1e9 / (last - started);
    }

    private List<Long> delays(Map<UUID, Long> committed) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> balances.committedNanos().keySet().containsAll(committed.keySet()));
        return committed.entrySet().stream()
                .map(entry -> balances.committedNanos().getOrDefault(entry.getKey(), 0L) - entry.getValue())
                .sorted()
                .toList();
    }

    private static List<Long> plainPaced() throws Exception {
        var topic = tutti.bean(Topics.class).ensure("bench");
        var clients = tutti.bean(KafkaClients.class);
        var delays = new CopyOnWriteArrayList<Long>();
        try (var producer = clients.producer("bench");
                var consumer = clients.reader("bench")) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            var receiving = CompletableFuture.runAsync(() -> receive(consumer, delays));
            long next = System.nanoTime();
            for (int number = 0; number < PACED; number++) {
                next += PACE_NANOS;
                LockSupport.parkNanos(next - System.nanoTime());
                var payload =
                        ByteBuffer.allocate(120).putLong(System.nanoTime()).array();
                producer.send(new ProducerRecord<>(topic, new byte[] {(byte) number}, payload))
                        .get();
            }
            receiving.join();
        }
        return new ArrayList<>(delays.stream().sorted().toList());
    }

    private static void receive(Consumer<byte[], byte[]> consumer, List<Long> delays) {
        while (delays.size() < PACED) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                delays.add(System.nanoTime() - ByteBuffer.wrap(record.value()).getLong());
            }
        }
    }

    private static double ms(List<Long> sorted, int percentile) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100)) / 1e6;
    }
}
