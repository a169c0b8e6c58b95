package dev.tutti.benchmarks;

import dev.tutti.benchmarks.events.EventsBench;
import dev.tutti.benchmarks.hotsku.HotSkuBench;
import dev.tutti.benchmarks.ingest.IngestBench;
import dev.tutti.benchmarks.orders.OrdersBench;
import dev.tutti.benchmarks.ranges.RangeBench;
import dev.tutti.benchmarks.report.Benchmark;
import dev.tutti.benchmarks.report.Machine;
import dev.tutti.benchmarks.report.Report;
import dev.tutti.benchmarks.report.Result;
import dev.tutti.benchmarks.start.Launches;
import dev.tutti.benchmarks.start.MemoryBench;
import dev.tutti.benchmarks.start.StartBench;
import dev.tutti.benchmarks.streams.StreamsBench;
import dev.tutti.tests.Person;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code ./tutti bench}: everything in turn, then one table. */
public final class Benchmarks {

    private final Path folder;
    private final int rounds;
    private final Duration rangeTime;
    private final Duration orderTime;
    private final List<Result> results = new ArrayList<>();

    private Benchmarks(Path folder, boolean quick) {
        this.folder = folder;
        this.rounds = quick ? 1 : 3;
        this.rangeTime = Duration.ofSeconds(quick ? 2 : 8);
        this.orderTime = Duration.ofSeconds(quick ? 5 : 15);
    }

    /** The folder of the results, then {@code --quick} or nothing. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        boolean quick = List.of(arguments).contains("--quick");
        var startedAt = Clock.systemUTC().instant();
        var benchmarks = new Benchmarks(folder, quick);
        try {
            benchmarks.runAll();
        } finally {
            // What was measured before a failure took minutes too.
            report(new Report(Machine.here(), startedAt, quick, benchmarks.results), folder.resolve("results.json"));
        }
    }

    private static void report(Report report, Path file) throws IOException {
        report.write(file);
        System.out.printf("%n%s%nEvery run of it: %s%n", report.table(), file);
    }

    private void runAll() throws Exception {
        var launches = new Launches(Files.createTempDirectory(folder, "installation-"));
        run("start", new StartBench(launches, rounds));
        try (var tutti = launches.warm()) {
            var memory = new MemoryBench(tutti, launches);
            results.addAll(memory.afterStart());
            var artist = Person.register(tutti, "Bench");
            var ingest = new IngestBench(artist, subfolder("ingest"), rounds);
            var first = ingest.first();
            results.addAll(memory.afterIngest());
            run("ingest", ingest);
            artist.publish(first.releaseId());
            var file = URI.create(tutti.baseOf("/media"))
                    .resolve(artist.playback(first.trackId()).get("fileUrl").asString());
            run("ranges", new RangeBench(file, subfolder("nginx"), rounds, rangeTime));
        }
        run("orders", new OrdersBench(subfolder("orders"), rounds, orderTime));
        run("events", new EventsBench(folder.resolve("events.json")));
        run("hot SKU", new HotSkuBench(subfolder("hot-sku"), rounds, rangeTime));
        run("streams", new StreamsBench(folder.resolve("streams.json")));
    }

    private void run(String name, Benchmark benchmark) throws Exception {
        System.out.println("Measuring: " + name);
        results.addAll(benchmark.run());
    }

    private Path subfolder(String name) throws Exception {
        return Files.createDirectories(folder.resolve(name));
    }
}
