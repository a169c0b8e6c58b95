package dev.tutti.benchmarks.ranges;

import dev.tutti.benchmarks.report.Result.Side;
import java.util.ArrayList;
import java.util.List;

/** What one server did over all rounds. */
final class RangeRuns {

    private final String server;
    private final List<RangeLoad.Run> runs = new ArrayList<>();

    RangeRuns(String server) {
        this.server = server;
    }

    void add(RangeLoad.Run run) {
        runs.add(run);
    }

    Side requestsPerSecond() {
        return Side.of(
                server,
                runs.stream().map(run -> run.requests().size() / run.seconds()).toList());
    }

    Side megabytesPerSecond(int rangeBytes) {
        return Side.of(
                server,
                requestsPerSecond().runs().stream()
                        .map(requests -> requests * rangeBytes / 1e6)
                        .toList());
    }

    Side milliseconds(int percentile) {
        return Side.of(
                server,
                runs.stream().map(run -> percentile(run.requests(), percentile)).toList());
    }

    private static double percentile(List<Double> seconds, int percentile) {
        var sorted = seconds.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100)) * 1e3;
    }
}
