package dev.tutti.benchmarks.report;

import java.util.List;

/** One thing that is measured beside its yardstick; fails where what it measures did not really happen. */
public interface Benchmark {

    List<Result> run() throws Exception;
}
