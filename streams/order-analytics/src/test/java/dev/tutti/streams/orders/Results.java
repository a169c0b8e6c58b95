package dev.tutti.streams.orders;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutti.contracts.results.SalesResult;
import dev.tutti.platform.events.broker.KafkaClients;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads the topic of results as analytics does: of each key the greatest revision. */
final class Results implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Consumer<byte[], byte[]> reader;
    private final Map<String, SalesResult> byKey = new TreeMap<>();
    private final List<SalesResult> all = new ArrayList<>();

    Results(KafkaClients clients, String topic) {
        this.reader = clients.reader("results");
        var partition = List.of(new TopicPartition(topic, 0));
        reader.assign(partition);
        reader.seekToBeginning(partition);
    }

    /** What is known after everything that has been written by now. */
    Collection<SalesResult> read() throws IOException {
        for (var records = reader.poll(Duration.ofMillis(200));
                !records.isEmpty();
                records = reader.poll(Duration.ofMillis(50))) {
            for (var message : records) {
                hear(JSON.readValue(message.value(), SalesResult.class));
            }
        }
        return byKey.values();
    }

    /** The same lines that {@link Ledger#sums} says. */
    List<String> sums() throws IOException {
        return read().stream()
                .filter(result -> !result.scope().equals(SalesResult.OVERDUE))
                .map(result -> "%s: %d facts, %d orders, %d units, %d revenue, %d cancelled, %d of them, %d carts"
                        .formatted(
                                result.key(),
                                result.revision(),
                                result.orders(),
                                result.units(),
                                result.revenue(),
                                result.cancelled(),
                                result.cancelledRevenue(),
                                result.carts()))
                .toList();
    }

    /** Every result that was ever written, the replaced ones too. */
    List<SalesResult> all() {
        return all;
    }

    private void hear(SalesResult result) {
        all.add(result);
        byKey.merge(result.key(), result, (known, other) -> other.replaces(known) ? other : known);
    }

    @Override
    public void close() {
        reader.close();
    }
}
