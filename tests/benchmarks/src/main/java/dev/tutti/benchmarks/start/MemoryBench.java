package dev.tutti.benchmarks.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.benchmarks.report.Machine;
import dev.tutti.benchmarks.report.Result;
import dev.tutti.benchmarks.report.Result.LeftOut;
import dev.tutti.benchmarks.report.Result.Measured;
import dev.tutti.benchmarks.report.Result.Side;
import java.util.List;

/** The memory of the whole installation, PostgreSQL included, beside Spring alone. */
public record MemoryBench(Launch tutti, Launches launches) {

    private static final double MEGABYTES_AIM = 700;

    public List<Result> afterStart() {
        return measure("memory after the start");
    }

    public List<Result> afterIngest() {
        return measure("memory after an ingest");
    }

    private List<Result> measure(String what) {
        if (!Machine.isLinux()) return List.of(new LeftOut(what, "only Linux tells the proportional set size"));
        double load = Machine.load();
        assertThat(tutti.tree().contains("postgres")).isTrue();
        var ours = Side.of("Tutti", tutti.tree().pssMegabytes());
        return List.of(Measured.of(what, "MB", ours, bare(), load).aimingAt(MEGABYTES_AIM));
    }

    private Side bare() {
        try (var bare = launches.bareWarm()) {
            return Side.of("Spring and Tomcat alone", bare.tree().pssMegabytes());
        }
    }
}
