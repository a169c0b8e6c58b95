package dev.tutti.app.demo;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of the visits since it was last read. */
final class Tally {

    private int accepted;
    private int looked;
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Set<String> everRefused = new HashSet<>();

    synchronized void accepted() {
        accepted++;
    }

    synchronized void looked() {
        looked++;
    }

    synchronized void refused(String slug) {
        refused.merge(slug, 1, Integer::sum);
        everRefused.add(slug);
    }

    synchronized boolean hasRefused(String slug) {
        return everRefused.contains(slug);
    }

    /** One line for the last second, and a new beginning. */
    synchronized String read() {
        int sum = refused.values().stream().mapToInt(Integer::intValue).sum();
        var reasons = refused.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        var line = "accepted %4d   refused %4d   looked %4d%s"
                .formatted(accepted, sum, looked, reasons.isEmpty() ? "" : "   (" + reasons + ")");
        accepted = 0;
        looked = 0;
        refused.clear();
        return line;
    }
}
