package dev.tutti.benchmarks.events;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what DelayBench wrote: it measures inside a JVM, between two commits, where nobody outside can look. */
public record EventsBench(Path results) implements Benchmark {

    private static final String YARDSTICK = "plain Kafka producer and consumer";

    @Override
    public List<Result> run() throws IOException {
        if (!Files.exists(results))
            return List.of(new LeftOut("events, commit to handled", "DelayBench did not run before: ./tutti bench"));
        var measured = JsonMapper.shared().readTree(Files.readAllBytes(results));
        assertThat(measured.at("/events/handled").asInt()).isPositive();
        return List.of(
                compare("events handled, flood", "/s", "perSecond", measured),
                compare("event, commit to handled, p50", "ms", "p50Millis", measured),
                compare("event, commit to handled, p99", "ms", "p99Millis", measured));
    }

    private static Result compare(String what, String unit, String field, JsonNode measured) {
        var ours = Side.of("Tutti", measured.at("/events/" + field).asDouble());
        var theirs = Side.of(YARDSTICK, measured.at("/plain/" + field).asDouble());
        return Measured.of(what, unit, ours, theirs, measured.at("/load").asDouble());
    }
}
