package dev.tutti.consistency;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How long it took to be back. The limit is for a machine that has nothing else to do, so a busy one gets more. */
final class Restarts {

    private static final Duration READY_MAX = Duration.ofSeconds(10);

    private record Restart(int round, Victim victim, Duration took, double busy) {

        boolean isLate() {
            return took.toMillis() > READY_MAX.toMillis() * busy;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "round %2d %-9s %6.2f s (allowed %.1f s)",
                    round,
                    victim,
                    took.toMillis() / 1e3,
                    READY_MAX.toMillis() * busy / 1e3);
        }
    }

    private final List<Restart> all = new ArrayList<>();

    void add(KillPlan.Round round, Duration took) {
        var restart = new Restart(round.number(), round.victim(), took, busy());
        System.out.println(restart);
        all.add(restart);
    }

    /** Those that took longer than they may. */
    List<Violation> late() {
        return all.stream()
                .filter(Restart::isLate)
                .map(restart -> Violation.general("late: " + restart))
                .toList();
    }

    String distribution() {
        var sorted = all.stream().map(Restart::took).sorted().toList();
        var each = sorted.stream()
                .map(took -> String.format(Locale.ROOT, "%.1f", took.toMillis() / 1e3))
                .collect(Collectors.joining(" "));
        return "ready after s: %s (load %.1f on %d cores)".formatted(each, load(), cores());
    }

    private static double busy() {
        return Math.max(1, load() / cores());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
