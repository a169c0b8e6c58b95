package dev.tutti.benchmarks.orders;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tutti.benchmarks.http.HttpConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Places orders of one unit each; every one of them must be accepted. */
final class OrderLoad {

    private static final long SEED = 20_261_121;

    private final URI shop;
    private final String token;
    private final List<String> skus;

    OrderLoad(URI shop, String token, List<String> skus) {
        this.shop = shop;
        this.token = token;
        this.skus = skus;
    }

    /** As many as these connections can, one under way on each. */
    Latencies closed(int connections, Duration time) {
        long started = System.nanoTime();
        return run(connections, started, () -> System.nanoTime() - started < time.toNanos() ? System.nanoTime() : -1);
    }

    /**
     * So many a second, whether or not the ones before are done: each is counted from the moment it was due. The
     * connections are only so many that none of them is waited for where the server keeps up.
     */
    Latencies open(double perSecond, int connections, Duration time) {
        long started = System.nanoTime();
        var next = new AtomicLong();
        long all = (long) (perSecond * time.toMillis() / 1e3);
        return run(connections, started, () -> {
            long number = next.getAndIncrement();
            return number < all ? started + (long) (number * 1e9 / perSecond) : -1;
        });
    }

    private Latencies run(int connections, long started, Supplier<Long> due) {
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var millis =
                    IntStream.range(0, connections).mapToObj(number -> start(number, due, threads)).toList().stream()
                            .flatMap(connection -> connection.join().stream())
                            .toList();
            return new Latencies(millis, (System.nanoTime() - started) / 1e9);
        }
    }

    private CompletableFuture<List<Double>> start(int number, Supplier<Long> due, ExecutorService threads) {
        return CompletableFuture.supplyAsync(() -> order(new SplittableRandom(SEED + number), due), threads);
    }

    private List<Double> order(SplittableRandom random, Supplier<Long> due) {
        var millis = new ArrayList<Double>();
        try (var connection = new HttpConnection(shop)) {
            for (long moment = due.get(); moment >= 0; moment = due.get()) {
                waitFor(moment);
                place(connection, skus.get(random.nextInt(skus.size())));
                millis.add((System.nanoTime() - moment) / 1e6);
            }
            return millis;
        } catch (IOException failed) {
            throw new UncheckedIOException("an order was not answered", failed);
        }
    }

    private static void waitFor(long moment) {
        for (long left = moment - System.nanoTime(); left > 0; left = moment - System.nanoTime())
            LockSupport.parkNanos(left);
    }

    private void place(HttpConnection connection, String sku) throws IOException {
        var body = "{\"lines\":[{\"sku\":\"%s\",\"quantity\":1}]}".formatted(sku);
        var request = """
                POST /api/v1/orders HTTP/1.1\r
                Host: %s\r
                Authorization: Bearer %s\r
                Idempotency-Key: %s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                %s""".formatted(shop.getAuthority(), token, UUID.randomUUID(), body.length(), body);
        var head = connection.send(request.getBytes(UTF_8));
        var answer = connection.readBody(head);
        if (head.code() != 201) throw new IOException("%s answered %s".formatted(head, new String(answer, UTF_8)));
    }
}
