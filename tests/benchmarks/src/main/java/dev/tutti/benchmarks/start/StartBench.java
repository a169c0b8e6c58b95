package dev.tutti.benchmarks.start;

import dev.tutti.benchmarks.report.Benchmark;
import dev.tutti.benchmarks.report.Machine;
import dev.tutti.benchmarks.report.Result;
import dev.tutti.benchmarks.report.Result.Measured;
import dev.tutti.benchmarks.report.Result.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** From the start of the process to the line that says ready, after which it must answer. */
public record StartBench(Launches launches, int rounds) implements Benchmark {

    private static final double WARM_SECONDS_AIM = 6;

    @Override
    public List<Result> run() {
        var cold = compare("start, empty data, no AOT cache", launches::cold, launches::bareCold);
        launches.recordCaches();
        var warm = compare("start, warm", launches::warm, launches::bareWarm).aimingAt(WARM_SECONDS_AIM);
        return List.of(cold, warm);
    }

    private Measured compare(String what, Supplier<Launch> tutti, Supplier<Launch> bare) {
        double load = Machine.load();
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            ours.add(seconds(tutti));
            theirs.add(seconds(bare));
        }
        return Measured.of(what, "s", Side.of("Tutti", ours), Side.of("Spring and Tomcat alone", theirs), load);
    }

    private static double seconds(Supplier<Launch> start) {
        try (var launch = start.get()) {
            return launch.seconds();
        }
    }
}
