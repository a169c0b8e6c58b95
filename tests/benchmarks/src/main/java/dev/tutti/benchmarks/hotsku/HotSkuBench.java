package dev.tutti.benchmarks.hotsku;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.benchmarks.report.Benchmark;
import dev.tutti.benchmarks.report.Machine;
import dev.tutti.benchmarks.report.Report;
import dev.tutti.benchmarks.report.Result;
import dev.tutti.benchmarks.report.Result.Measured;
import dev.tutti.benchmarks.report.Result.Side;
import dev.tutti.platform.engines.EmbeddedPostgres;
import dev.tutti.platform.engines.EngineProgress;
import dev.tutti.platform.engines.EngineSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One SKU that everybody wants: what inventory does, beside the other ways to do it, in turns on the same PostgreSQL
 * with the settings of the inside engine, so with fsync. Before it is measured each way sells its stock out, and what
 * was sold must be what there was.
 */
public record HotSkuBench(Path folder, int rounds, Duration time) implements Benchmark {

    /** What inventory does. */
    private static final Way KEPT = Way.SHARED_TRANSACTION;

    /** What inventory would do without many who want the same. */
    private static final Way ALONE = Way.CONDITIONAL_ROW;

    private static final int SHOPPERS = 16;
    private static final int COLD_SKUS = 1_000;
    private static final int UNITS = 400_000;
    private static final int UNITS_TO_RUN_OUT = 320;
    private static final List<Integer> QUANTITIES = List.of(1, 5);

    /** This alone: a folder, then {@code --quick} or nothing. */
    public static void main(String[] arguments) throws Exception {
        boolean quick = List.of(arguments).contains("--quick");
        var startedAt = Clock.systemUTC().instant();
        var bench = new HotSkuBench(Path.of(arguments[0]), quick ? 1 : 3, Duration.ofSeconds(quick ? 2 : 5));
        var report = new Report(Machine.here(), startedAt, quick, bench.run());
        report.write(Path.of(arguments[0]).resolve("hot-sku.json"));
        System.out.println(report.table());
    }

    @Override
    public List<Result> run() throws Exception {
        var settings = EngineSettings.in(Files.createDirectories(folder));
        try (var postgres = EmbeddedPostgres.start(folder.resolve("postgres"), settings, EngineProgress.SILENT)) {
            var shop = new Shop(postgres.createDatabase("hotsku"), EmbeddedPostgres.USER, postgres.password());
            for (var way : Way.values()) requireEveryUnitOnce(shop, way);
            var results = new ArrayList<Result>();
            for (int quantity : QUANTITIES) results.addAll(compare(shop, quantity));
            return results;
        }
    }

    private static void requireEveryUnitOnce(Shop shop, Way way) throws Exception {
        shop.open(way, 1, UNITS_TO_RUN_OUT);
        long orders = new Rush(shop, way, SHOPPERS, 1, 1).runOut();
        assertThat(orders).as("%s", way).isEqualTo(UNITS_TO_RUN_OUT);
        assertThat(shop.sold(way)).isEqualTo(new Shop.Sold(orders, orders, orders));
    }

    private List<Result> compare(Shop shop, int quantity) throws Exception {
        double load = Machine.load();
        var hot = new EnumMap<Way, List<Rush.Run>>(Way.class);
        var cold = new ArrayList<Rush.Run>();
        for (int round = 0; round < rounds; round++) {
            for (var way : Way.values()) {
                hot.computeIfAbsent(way, _ -> new ArrayList<>()).add(measure(shop, way, 1, quantity));
            }
            cold.add(measure(shop, ALONE, COLD_SKUS, quantity));
        }
        return results(quantity, hot, cold, load);
    }

    private Rush.Run measure(Shop shop, Way way, int skus, int quantity) throws Exception {
        shop.open(way, skus, UNITS);
        var rush = new Rush(shop, way, SHOPPERS, skus, quantity);
        rush.run(time.dividedBy(5));
        long warmUp = shop.sold(way).events();
        var run = rush.run(time);
        long orders = warmUp + run.orders();
        assertThat(shop.sold(way)).isEqualTo(new Shop.Sold(orders * quantity, orders * quantity, orders));
        return run;
    }

    private static List<Result> results(int quantity, Map<Way, List<Rush.Run>> hot, List<Rush.Run> cold, double load) {
        var what = quantity == 1 ? "hot SKU, 1 unit, " : "hot SKU, %d units, ".formatted(quantity);
        var kept = Objects.requireNonNull(hot.remove(KEPT));
        var others = new LinkedHashMap<String, List<Rush.Run>>();
        hot.forEach((way, runs) -> others.put(way.words(), runs));
        others.put("%d SKUs, conditional updates".formatted(COLD_SKUS), cold);
        var results = new ArrayList<Result>();
        others.forEach((name, runs) -> {
            results.add(Measured.of(what + "orders", "/s", rate("kept", kept), rate(name, runs), load));
            results.add(Measured.of(what + "p99", "ms", p99("kept", kept), p99(name, runs), load));
        });
        return results;
    }

    private static Side rate(String name, List<Rush.Run> runs) {
        return Side.of(name, runs.stream().map(Rush.Run::perSecond).toList());
    }

    private static Side p99(String name, List<Rush.Run> runs) {
        return Side.of(name, runs.stream().map(Rush.Run::p99Millis).toList());
    }
}
