package dev.tutti.consistency.shop;

import static java.util.stream.Collectors.toCollection;

import dev.tutti.consistency.Attempt;
import dev.tutti.consistency.History;
import dev.tutti.consistency.Outcome;
import dev.tutti.consistency.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The units of one SKU as clients saw them, and nothing else: a counter that must never have been below zero, whatever
 * order within their times the requests took effect in. What gives units counts from the moment it was first sent; what
 * takes them, from the moment it was known to have happened. A sum below zero is therefore an oversell in every order
 * that the history allows. What is allowed may still be wrong; that is for the ledger to show.
 */
final class UnitCounter {

    /**
     * @param units positive where it gives units
     */
    record Change(Instant at, Request request, String orderId, long units) {}

    /** The first instant at which more was sold than there can have been, and the fewest requests that show it. */
    record Oversell(String sku, Instant at, long missing, List<Request> requests) {

        @Override
        public String toString() {
            return "%d units of %s too many were sold by %s".formatted(missing, sku, at);
        }
    }

    private final History history;
    private final String sku;

    UnitCounter(History history, String sku) {
        this.history = history;
        this.sku = sku;
    }

    static List<String> skus(History history) {
        var skus = new TreeSet<String>();
        history.requests(AdjustStock.class).forEach(request -> skus.add(request.sku()));
        history.requests(PlaceOrder.class)
                .forEach(request -> skus.addAll(request.lines().keySet()));
        return List.copyOf(skus);
    }

    Optional<Oversell> findOversell() {
        long left = 0;
        var seen = new ArrayList<Change>();
        for (var change : changes()) {
            seen.add(change);
            left += change.units();
            if (left < 0) return Optional.of(new Oversell(sku, change.at(), -left, shortest(seen)));
        }
        return Optional.empty();
    }

    /**
     * Whether so many units were certainly there during the whole request: all that is known to have come before it
     * began, without all that may have gone before it ended. What buyers gave back is never certain: stock hears of it
     * by an event, some time later.
     */
    boolean wereCertainlyThere(long wanted, Instant begun, Instant ended) {
        long certain = Stream.concat(adjustments(), orders())
                .mapToLong(change -> change.units() > 0
                        ? isKnownBefore(change.request(), begun) ? change.units() : 0
                        : begun(change.request()).isAfter(ended) ? 0 : change.units())
                .sum();
        return certain >= wanted;
    }

    // Gifts before takings of the same instant: the history allows that order too.
    private List<Change> changes() {
        return Stream.of(adjustments(), orders(), steps())
                .flatMap(changes -> changes)
                .sorted(Comparator.comparing(Change::at).thenComparing(Change::units, Comparator.reverseOrder()))
                .toList();
    }

    private Stream<Change> adjustments() {
        return history.requests(AdjustStock.class).stream()
                .filter(request -> request.sku().equals(sku) && happened(request))
                .map(request -> change(request, "", request.quantity()));
    }

    private Stream<Change> orders() {
        return history.requests(PlaceOrder.class).stream()
                .filter(this::happened)
                .flatMap(request -> of(request.lines())
                        .map(units -> change(
                                request, history.idsOf(request).iterator().next(), -units)));
    }

    private Stream<Change> steps() {
        return history.requests(OrderStep.class).stream()
                .filter(request -> request.kind().givesBack() && happened(request))
                .flatMap(request -> of(request.lines()).map(units -> change(request, request.orderId(), units)));
    }

    private Stream<Integer> of(Map<String, Integer> lines) {
        return Stream.ofNullable(lines.get(sku));
    }

    private Change change(Request request, String orderId, long units) {
        return new Change(units > 0 ? begun(request) : known(request), request, orderId, units);
    }

    private boolean happened(Request request) {
        return !history.idsOf(request).isEmpty();
    }

    private Instant begun(Request request) {
        return history.of(request.key()).stream()
                .map(Attempt::begun)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private Instant known(Request request) {
        return history.of(request.key()).stream()
                .filter(attempt -> attempt.outcome() instanceof Outcome.Accepted)
                .map(Attempt::ended)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private boolean isKnownBefore(Request request, Instant moment) {
        return known(request).isBefore(moment);
    }

    /** All that came in, and as few of the largest sales as it takes to sell more; what was given back cancels out. */
    private static List<Request> shortest(List<Change> changes) {
        var back = changes.stream()
                .filter(change -> change.units() > 0 && !change.orderId().isEmpty())
                .map(Change::orderId)
                .collect(toCollection(TreeSet::new));
        var rest = changes.stream()
                .filter(change -> change.orderId().isEmpty() || !back.contains(change.orderId()))
                .toList();
        long supply = rest.stream()
                .mapToLong(Change::units)
                .filter(units -> units > 0)
                .sum();
        var kept = new ArrayList<>(
                rest.stream().filter(change -> change.units() > 0).toList());
        for (var taking : rest.stream()
                .filter(change -> change.units() < 0)
                .sorted(Comparator.comparingLong(Change::units))
                .toList()) {
            if (supply < 0) break;
            supply += taking.units();
            kept.add(taking);
        }
        return kept.stream()
                .sorted(Comparator.comparing(Change::at))
                .map(Change::request)
                .toList();
    }
}
