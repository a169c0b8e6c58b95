package dev.tutti.benchmarks.orders;

import java.util.List;

/**
 * How long each of many things took.
 *
 * @param millis sorted
 * @param seconds over which they were spread
 */
record Latencies(List<Double> millis, double seconds) {

    Latencies {
        millis = millis.stream().sorted().toList();
        if (millis.isEmpty()) throw new IllegalArgumentException("nothing was measured");
    }

    double perSecond() {
        return millis.size() / seconds;
    }

    double percentile(int percent) {
        return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }
}
