package dev.tutti.commerce.inventory.reservation;

import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.inventory.InventoryTutti;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.platform.testing.TuttiExtension;
import io.micrometer.context.ContextSnapshotFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many orders of one unit the service itself reserves, ledger and event included. Run by name, it prints. */
@Tag("long")
class ReservationBench {

    private static final int SHOPPERS = 32;
    private static final Duration TIME = Duration.ofSeconds(4);

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    @Test
    void reservesOneSkuAndMany() throws Exception {
        var hot = List.of(stocked(tutti, 1_000_000));
        var cold = IntStream.range(0, 200)
                .mapToObj(number -> stocked(tutti, 1_000_000))
                .toList();

        for (int round = 0; round < 3; round++) {
            measure("one SKU, one by one", hot, ReservationBench::alone);
            measure("one SKU, shared transactions", hot, ReservationBench::shared);
            measure("200 SKUs, one by one", cold, ReservationBench::alone);
            measure("200 SKUs, shared transactions", cold, ReservationBench::shared);
        }
    }

    private static Answer shared(Demand demand) {
        return tutti.bean(ReservationLanes.class).reserve(UUID.randomUUID(), null, demand);
    }

    private static Answer alone(Demand demand) {
        var order = UUID.randomUUID();
        var ask = new Ask(
                order, null, demand, ContextSnapshotFactory.builder().build().captureAll());
        return tutti.bean(OrderReservations.class)
                .reserveAll(List.of(ask))
                .getOrDefault(order, new Answer("none", List.of()));
    }

    private static void measure(String what, List<String> skus, Function<Demand, Answer> reserve) throws Exception {
        long began = System.nanoTime();
        long end = began + TIME.toNanos();
        var latencies = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<Long>> shopper = () -> shop(skus, reserve, end);
            for (var done : threads.invokeAll(
                    IntStream.range(0, SHOPPERS).mapToObj(_ -> shopper).toList())) {
                latencies.addAll(done.get());
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        latencies.sort(null);
        System.out.printf(
                "BENCH %-32s %7.0f/s  p50 %6.1f ms  p99 %6.1f ms%n",
                what,
                latencies.size() / seconds,
                latencies.get(latencies.size() / 2) / 1e6,
                latencies.get(latencies.size() * 99 / 100) / 1e6);
    }

    private static List<Long> shop(List<String> skus, Function<Demand, Answer> reserve, long end) {
        var latencies = new ArrayList<Long>();
        while (System.nanoTime() < end) {
            long began = System.nanoTime();
            var sku = skus.get(ThreadLocalRandom.current().nextInt(skus.size()));
            var answer = reserve.apply(Demand.of(List.of(new Line(sku, 1))));
            assertThat(answer.outcome()).isEqualTo(Answer.RESERVED);
            latencies.add(System.nanoTime() - began);
        }
        return latencies;
    }
}
