package dev.tutti.benchmarks.hotsku;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Shoppers who order one after the other, all at once.
 *
 * @param skus among how many SKUs they choose; 1 is the hot one
 */
record Rush(Shop shop, Way way, int shoppers, int skus, int quantity) {

    /** What came of it. */
    record Run(double perSecond, double p99Millis, long orders) {}

    /** Everybody orders for that time from stock that does not run out. */
    Run run(Duration time) throws InterruptedException, ExecutionException {
        long began = System.nanoTime();
        long end = began + time.toNanos();
        var latencies = everybody(end);
        double seconds = (System.nanoTime() - began) / 1e9;
        var sorted = latencies.stream().sorted().toList();
        return new Run(
                sorted.size() / seconds,
                sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)) / 1e6,
                sorted.size());
    }

    /** Everybody orders until they are refused; returns how many orders were accepted. */
    long runOut() throws InterruptedException, ExecutionException {
        return everybody(Long.MAX_VALUE).size();
    }

    private List<Long> everybody(long end) throws InterruptedException, ExecutionException {
        var all = new ArrayList<Long>();
        try (var lane = Lane.open(shop);
                var threads = Executors.newFixedThreadPool(shoppers)) {
            var running = new ArrayList<Callable<List<Long>>>();
            for (int number = 0; number < shoppers; number++) {
                running.add(() ->
                        way == Way.SHARED_TRANSACTION ? order(end, sku -> lane.order(sku, quantity)) : orderAlone(end));
            }
            for (var done : threads.invokeAll(running)) {
                all.addAll(done.get());
            }
        }
        return all;
    }

    private List<Long> orderAlone(long end) throws Exception {
        try (var connection = shop.connect()) {
            connection.setAutoCommit(false);
            return order(end, sku -> shop.order(connection, way, sku, quantity));
        }
    }

    private interface Till {
        boolean order(String sku) throws SQLException;
    }

    private List<Long> order(long end, Till till) throws SQLException {
        var latencies = new ArrayList<Long>();
        boolean served = true;
        while (served && System.nanoTime() < end) {
            long began = System.nanoTime();
            served = till.order("sku-" + (1 + ThreadLocalRandom.current().nextInt(skus)));
            if (served) latencies.add(System.nanoTime() - began);
        }
        return latencies;
    }
}
