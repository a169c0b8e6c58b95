package dev.tutti.benchmarks.orders;

import dev.tutti.benchmarks.report.Benchmark;
import dev.tutti.benchmarks.report.Result;
import dev.tutti.benchmarks.report.Result.LeftOut;
import dev.tutti.tests.Administrator;
import dev.tutti.tests.OneProcess;
import dev.tutti.tests.Person;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Accepted orders a second, with fsync on and the event of each in the outbox, and how long one takes at half that rate.
 * What was accepted must be there, and no unit may be sold that was not.
 */
public record OrdersBench(Path folder, int rounds, Duration time) implements Benchmark {

    private static final int SKUS = 1_000;
    private static final long UNITS = 1_000_000;

    /** The limits per caller are for callers; here one caller is all of them. */
    private static final Map<String, String> WITHOUT_RATE_LIMITS = Map.of(
            "tutti.web.rates.user.burst", "1000000",
            "tutti.web.rates.user.per-second", "1000000",
            "tutti.web.rates.address.burst", "1000000",
            "tutti.web.rates.address.per-second", "1000000");

    @Override
    public List<Result> run() {
        var program = PlainPostgres.findProgram();
        if (program.isEmpty()) return List.of(new LeftOut("orders", "there is no pgbench to compare with"));
        try (var tutti = OneProcess.start("orders", folder.resolve("data"), settings())) {
            var merchant = Administrator.logIn(tutti);
            fill(merchant);
            var kept = KeptOrders.in(folder.resolve("data"));
            var plain = new PlainPostgres(program.get(), folder.resolve("pgbench"), kept.database());
            plain.prepare(kept.jdbc());
            var comparison = new OrderComparison(URI.create(tutti.address()), merchant, kept, plain, rounds, time);
            var results = new ArrayList<Result>();
            results.addAll(comparison.compare("distinct SKUs", skus()));
            results.addAll(comparison.compare("one hot SKU", skus().subList(0, 1)));
            return results;
        }
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(WITHOUT_RATE_LIMITS);
        settings.putAll(Administrator.settings());
        return settings;
    }

    private static void fill(Person merchant) {
        for (var sku : skus()) {
            var price = Map.of("amount", 1999, "currency", "EUR");
            var product = Map.of("title", "Product " + sku, "variants", List.of(Map.of("sku", sku, "price", price)));
            Person.expect(201, merchant.post("/api/v1/products", product));
            var adjustment = Map.of("quantity", UNITS, "reason", "initial");
            Person.expect(201, merchant.post("/api/v1/inventory/%s/adjustments".formatted(sku), adjustment));
        }
    }

    private static List<String> skus() {
        return IntStream.rangeClosed(1, SKUS).mapToObj("BENCH-%04d"::formatted).toList();
    }
}
