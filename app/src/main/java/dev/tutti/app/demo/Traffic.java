package dev.tutti.app.demo;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Customers who come at an even rate, whether the shop keeps up or not, and a line about them each second. */
final class Traffic {

    private static final int LISTED = 100;

    private final ShopClient shop;
    private final DemoOptions options;
    private final PrintStream out;
    private final Tally tally = new Tally();

    Traffic(ShopClient shop, DemoOptions options, PrintStream out) {
        this.shop = shop;
        this.options = options;
        this.out = out;
    }

    void run() {
        var shelves = listProducts();
        var regulars = register();
        out.printf(
                "%d customers and guests, %s orders a second. Ctrl-C stops them.%n", regulars.size(), options.rate());
        try (var pace = Executors.newSingleThreadScheduledExecutor();
                var visits = Executors.newVirtualThreadPerTaskExecutor()) {
            Runnable visit = () -> visit(shelves, regulars);
            long nanos = (long) (TimeUnit.SECONDS.toNanos(1) / options.rate());
            var coming = pace.scheduleAtFixedRate(() -> visits.execute(visit), 0, nanos, TimeUnit.NANOSECONDS);
            var telling = pace.scheduleAtFixedRate(() -> out.println(tally.read()), 1, 1, TimeUnit.SECONDS);
            stay();
            coming.cancel(false);
            telling.cancel(false);
        }
    }

    private List<String> listProducts() {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            var page = shop.get("/products?limit=" + LISTED + cursor, Map.of())
                    .orFail("the list of products")
                    .body();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            var next = page.path("nextCursor").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + ShopClient.encoded(next);
        } while (!cursor.isEmpty());
        if (ids.isEmpty()) throw new DemoFailure("the shop is empty: ./tutti demo fills it");
        return List.copyOf(ids);
    }

    private BlockingQueue<Customer> register() {
        var regulars = new LinkedBlockingQueue<Customer>();
        for (int number = 0; number < options.customers(); number++) regulars.add(Customer.register(shop, tally));
        return regulars;
    }

    /** A customer who is free comes, else a guest. */
    private void visit(List<String> shelves, BlockingQueue<Customer> regulars) {
        var regular = regulars.poll();
        var customer = regular == null ? Customer.guest(shop, tally) : regular;
        try {
            customer.shop(shelves);
        } catch (DemoFailure failed) {
            tally.refused("no answer");
        } finally {
            if (regular != null) regulars.add(regular);
        }
    }

    private void stay() {
        try {
            var never = new CountDownLatch(1);
            if (options.length().isZero()) never.await();
            else if (never.await(options.length().toMillis(), TimeUnit.MILLISECONDS))
                throw new IllegalStateException("a latch that nobody opens was opened");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
