package dev.tutti.consistency;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What should not be there at the end, whatever people did.
 *
 * @param unsent facts that did not reach the broker, by service
 * @param held dead letters, what waits behind them, and dead jobs, by service
 * @param leftovers processes and files that nobody needs any more
 */
record Remains(Map<String, Long> unsent, Map<String, Long> held, List<String> leftovers) {

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        addPositive(violations, unsent, "%s did not send %d facts");
        addPositive(violations, held, "%s holds %d events as dead letters or behind one");
        leftovers.forEach(left -> violations.add(Violation.general("left behind: " + left)));
        return violations;
    }

    private static void addPositive(List<Violation> violations, Map<String, Long> counts, String what) {
        counts.forEach((name, count) -> {
            if (count > 0) violations.add(Violation.general(what.formatted(name, count)));
        });
    }
}
