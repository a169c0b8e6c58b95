package dev.tutti.benchmarks.report;

import java.util.List;
import java.util.Optional;

/** One line of the table. */
public sealed interface Result {

    String what();

    /**
     * The medians of both sides' runs, and how they stand to each other.
     *
     * @param load the machine's load average of one minute before the measuring began; negative where it is unknown
     * @param aim what we want to reach, in the same unit
     */
    record Measured(
            String what, String unit, Side ours, Side yardstick, double ratio, double load, Optional<Double> aim)
            implements Result {

        public static Measured of(String what, String unit, Side ours, Side yardstick, double load) {
            return new Measured(
                    what, unit, ours, yardstick, ours.median() / yardstick.median(), load, Optional.empty());
        }

        public Measured aimingAt(double value) {
            return new Measured(what, unit, ours, yardstick, ratio, load, Optional.of(value));
        }
    }

    /** Something this machine cannot measure, and why. */
    record LeftOut(String what, String why) implements Result {}

    /** Who was measured, and every run of it. */
    record Side(String name, double median, List<Double> runs) {

        public static Side of(String name, List<Double> runs) {
            if (runs.isEmpty()) throw new IllegalArgumentException("nothing was measured of " + name);
            var sorted = runs.stream().sorted().toList();
            double middle = (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
            return new Side(name, middle, List.copyOf(runs));
        }

        public static Side of(String name, double only) {
            return of(name, List.of(only));
        }
    }
}
