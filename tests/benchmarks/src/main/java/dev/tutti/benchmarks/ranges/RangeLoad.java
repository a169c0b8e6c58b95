package dev.tutti.benchmarks.ranges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Asks for random ranges of one length over several connections, each with one request under way, for a while. */
record RangeLoad(int connections, int rangeBytes, long fileBytes, Duration time) {

    /** How long each request took, in seconds, and all of them together. */
    record Run(List<Double> requests, double seconds) {}

    Run on(URI file) {
        long started = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            var requests = IntStream.range(0, connections)
                    .mapToObj(seed -> CompletableFuture.supplyAsync(() -> readFor(file, seed, started), threads))
                    .toList()
                    .stream()
                    .flatMap(connection -> connection.join().stream())
                    .toList();
            return new Run(requests, (System.nanoTime() - started) / 1e9);
        }
    }

    private List<Double> readFor(URI file, int seed, long started) {
        var random = new SplittableRandom(seed);
        var took = new ArrayList<Double>();
        try (var connection = new RangeConnection(file)) {
            while (System.nanoTime() - started < time.toNanos()) {
                long asked = System.nanoTime();
                connection.read(random.nextLong(fileBytes - rangeBytes), rangeBytes);
                took.add((System.nanoTime() - asked) / 1e9);
            }
            return took;
        } catch (IOException failed) {
            throw new UncheckedIOException("a range was not served", failed);
        }
    }
}
