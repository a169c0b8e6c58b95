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
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

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
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        flood(500);
        var ours = paced();
        double ourRate = flood(FLOOD);
        var plain = plainPaced();
        double plainRate = plainFlood();

        assertThat(ours).hasSize(PACED);
        assertThat(plain).hasSize(PACED);
        report(Map.of("load", load, "events", figures(ours, ourRate), "plain", figures(plain, plainRate)));
    }

    private static Map<String, Object> figures(List<Long> delays, double rate) {
        return Map.of(
                "handled", PACED + FLOOD, "p50Millis", ms(delays, 50), "p99Millis", ms(delays, 99), "perSecond", rate);
    }

    /** For ./tutti bench, which puts them into its table, and for whoever runs this alone. */
    private static void report(Map<String, Object> measured) throws IOException {
        System.out.println("paced at 100/s, flood of %d from %d writers: %s".formatted(FLOOD, WRITERS, measured));
        var file = System.getProperty("tutti.bench.events");
        if (file == null) return;
        var target = Path.of(file).toAbsolutePath();
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.write(target, JsonMapper.shared().writeValueAsBytes(measured));
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
        var delays = Collections.synchronizedList(new ArrayList<Long>());
        try (var producer = clients.producer("bench");
                var consumer = clients.reader("bench")) {
            assignAll(consumer, topic);
            var receiving = CompletableFuture.runAsync(() -> receive(consumer, PACED, delays));
            long next = System.nanoTime();
            for (int number = 0; number < PACED; number++) {
                next += PACE_NANOS;
                LockSupport.parkNanos(next - System.nanoTime());
                producer.send(record(topic, number)).get();
            }
            receiving.join();
        }
        return new ArrayList<>(delays.stream().sorted().toList());
    }

    /** As fast as Kafka takes them, many records in a batch; all of them must be acknowledged and received. */
    private static double plainFlood() throws Exception {
        var topic = tutti.bean(Topics.class).ensure("bench-flood");
        var clients = tutti.bean(KafkaClients.class);
        var delays = Collections.synchronizedList(new ArrayList<Long>());
        try (var producer = clients.producer("bench-flood");
                var consumer = clients.reader("bench-flood")) {
            assignAll(consumer, topic);
            long started = System.nanoTime();
            var receiving = CompletableFuture.runAsync(() -> receive(consumer, FLOOD, delays));
            var sent = IntStream.range(0, FLOOD)
                    .mapToObj(number -> producer.send(record(topic, number)))
                    .toList();
            for (var acknowledgement : sent) acknowledgement.get();
            receiving.join();
            return FLOOD * 1e9 / (System.nanoTime() - started);
        }
    }

    private static void assignAll(Consumer<byte[], byte[]> consumer, String topic) {
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
    }

    private static ProducerRecord<byte[], byte[]> record(String topic, int number) {
        var payload = ByteBuffer.allocate(120).putLong(System.nanoTime()).array();
        return new ProducerRecord<>(topic, new byte[] {(byte) number}, payload);
    }

    private static void receive(Consumer<byte[], byte[]> consumer, int count, List<Long> delays) {
        while (delays.size() < count) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                delays.add(System.nanoTime() - ByteBuffer.wrap(record.value()).getLong());
            }
        }
    }

    private static double ms(List<Long> sorted, int percentile) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100)) / 1e6;
    }
}
