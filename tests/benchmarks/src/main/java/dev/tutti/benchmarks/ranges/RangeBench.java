package dev.tutti.benchmarks.ranges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.benchmarks.report.Benchmark;
import dev.tutti.benchmarks.report.Machine;
import dev.tutti.benchmarks.report.Result;
import dev.tutti.benchmarks.report.Result.LeftOut;
import dev.tutti.benchmarks.report.Result.Measured;
import dev.tutti.platform.testing.TestHttp;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ranges of a signed address, beside nginx with the very same bytes. Both sides take turns. */
public record RangeBench(URI file, Path folder, int rounds, Duration time) implements Benchmark {

    private static final int CONNECTIONS = 8;
    private static final List<Integer> KILOBYTES = List.of(100, 1_000);

    @Override
    public List<Result> run() throws IOException {
        var program = Nginx.findProgram();
        if (program.isEmpty()) return List.of(new LeftOut("ranges of a file", "there is no nginx to compare with"));
        var bytes = TestHttp.at("").get(file.toString()).bytes();
        Files.write(Files.createDirectories(folder.resolve("www")).resolve("file"), bytes);
        try (var nginx = Nginx.start(program.get(), folder)) {
            var results = new ArrayList<Result>();
            for (int kilobytes : KILOBYTES) results.addAll(compare(nginx.address("file"), bytes, kilobytes));
            return results;
        }
    }

    private List<Result> compare(URI nginx, byte[] bytes, int kilobytes) throws IOException {
        int length = kilobytes * 1_000;
        requireSame(file, bytes, length);
        requireSame(nginx, bytes, length);
        var load = new RangeLoad(CONNECTIONS, length, bytes.length, time);
        // What is compiled and cached once is not what is measured.
        load.on(file);
        load.on(nginx);
        double before = Machine.load();
        var ours = new RangeRuns("Tutti");
        var theirs = new RangeRuns("nginx, %d connections".formatted(CONNECTIONS));
        for (int round = 0; round < rounds; round++) {
            ours.add(load.on(file));
            theirs.add(load.on(nginx));
        }
        var what = "ranges of %d kB, ".formatted(kilobytes);
        return List.of(
                Measured.of(what + "rate", "/s", ours.requestsPerSecond(), theirs.requestsPerSecond(), before),
                Measured.of(
                        what + "bytes",
                        "MB/s",
                        ours.megabytesPerSecond(length),
                        theirs.megabytesPerSecond(length),
                        before),
                Measured.of(what + "p50", "ms", ours.milliseconds(50), theirs.milliseconds(50), before),
                Measured.of(what + "p99", "ms", ours.milliseconds(99), theirs.milliseconds(99), before));
    }

    private static void requireSame(URI address, byte[] bytes, int length) throws IOException {
        int from = bytes.length / 3;
        try (var connection = new RangeConnection(address)) {
            assertThat(connection.readBytes(from, length)).isEqualTo(Arrays.copyOfRange(bytes, from, from + length));
        }
    }
}
