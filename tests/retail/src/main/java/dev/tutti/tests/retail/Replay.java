package dev.tutti.tests.retail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The invoices of a file as products, stock, orders and returns of a running shop. */
final class Replay {

    private static final int AT_ONCE = 8;

    private final RetailFile file;
    private final Shop shop;
    private final Map<String, String> orderIds = new ConcurrentHashMap<>();

    Replay(RetailFile file, Shop shop) {
        this.file = file;
        this.shop = shop;
    }

    /** Replays everything, and returns what the shop says it came to. */
    Sums run(List<Credit> credits, Consumer<String> progress) throws InterruptedException {
        all(file.products().values().stream()
                .map(variants -> task(() -> shop.offer(variants)))
                .toList());
        progress.accept("%d products".formatted(file.products().size()));
        all(file.unitsSold().entrySet().stream()
                .map(sku -> task(() -> shop.stock(sku.getKey(), sku.getValue())))
                .toList());
        progress.accept("%d SKUs in stock".formatted(file.unitsSold().size()));
        all(file.sales().entrySet().stream()
                .map(sale -> task(() -> place(sale.getKey(), sale.getValue())))
                .toList());
        progress.accept("%d orders".formatted(orderIds.size()));
        all(credits.stream().collect(groupingBy(credit -> credit.sale().invoice())).entrySet().stream()
                .map(order -> task(() -> takeBack(orderId(order.getKey()), order.getValue())))
                .toList());
        progress.accept("%d returns".formatted(credits.size()));
        return sums();
    }

    private void place(String invoice, List<InvoiceLine> lines) {
        orderIds.put(invoice, shop.order(invoice, lines).get("id").asString());
    }

    private void takeBack(String orderId, List<Credit> credits) {
        shop.deliver(orderId);
        var lines = shop.get(orderId).get("lines").valueStream().toList();
        var unitsBySku =
                credits.stream().collect(groupingBy(credit -> credit.sale().sku(), summingLong(Credit::units)));
        unitsBySku.forEach((sku, units) -> takeBack(orderId, lines, sku, units));
    }

    /** From one line of the SKU after the other, should the order have several. */
    private void takeBack(String orderId, List<JsonNode> lines, String sku, long units) {
        long left = units;
        for (var line : lines) {
            long taken = line.get("sku").asString().equals(sku)
                    ? Math.min(left, line.get("quantity").asLong())
                    : 0;
            if (taken > 0) shop.takeBack(orderId, line.get("lineId").asString(), taken);
            left -= taken;
        }
    }

    private String orderId(String invoice) {
        var id = orderIds.get(invoice);
        if (id == null) throw new IllegalStateException("invoice %s was not placed".formatted(invoice));
        return id;
    }

    private Sums sums() throws InterruptedException {
        var orders = new ConcurrentHashMap<String, Long>();
        var countries = new ConcurrentHashMap<String, Long>();
        var returned = new ConcurrentHashMap<String, Long>();
        all(orderIds.entrySet().stream()
                .map(order -> task(() -> {
                    var found = shop.get(order.getValue());
                    orders.put(order.getKey(), amount(found.get("total")));
                    countries.merge(
                            found.at("/shippingAddress/country").asString(), amount(found.get("total")), Long::sum);
                    returned.put(
                            order.getKey(),
                            found.get("refunds")
                                    .valueStream()
                                    .mapToLong(refund -> amount(refund.get("amount")))
                                    .sum());
                }))
                .toList());
        return new Sums(
                orders,
                countries,
                returned.values().stream().mapToLong(Long::longValue).sum());
    }

    private static long amount(JsonNode money) {
        return money.get("amount").asLong();
    }

    private static Callable<Void> task(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private static void all(List<Callable<Void>> tasks) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Void> done : threads.invokeAll(tasks)) done.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the replay stopped", failed.getCause());
        }
    }
}
