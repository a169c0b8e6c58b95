package dev.tutti.benchmarks.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.benchmarks.report.Benchmark;
import dev.tutti.benchmarks.report.Result;
import dev.tutti.benchmarks.report.Result.LeftOut;
import dev.tutti.benchmarks.report.Result.Measured;
import dev.tutti.benchmarks.report.Result.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Reads what StreamBench wrote: it measures until the last result is there, which only who knows all facts can tell. */
public record StreamsBench(Path results) implements Benchmark {

    private static final String WHAT = "orders counted by Flink, catching up";

    @Override
    public List<Result> run() throws IOException {
        if (!Files.exists(results)) return List.of(new LeftOut(WHAT, "StreamBench did not run before: ./tutti bench"));
        var measured = JsonMapper.shared().readTree(Files.readAllBytes(results));
        assertThat(measured.path("orders").asInt()).isPositive();
        var ours = Side.of("Tutti", measured.path("perSecond").asDouble());
        var plain = Side.of(
                "plain consumer that decodes", measured.path("plainPerSecond").asDouble());
        return List.of(
                Measured.of(WHAT, "/s", ours, plain, measured.path("load").asDouble()));
    }
}
