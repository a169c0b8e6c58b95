package dev.tutti.consistency.shop;

import dev.tutti.consistency.Attempt;
import dev.tutti.consistency.History;
import dev.tutti.consistency.Outcome;
import dev.tutti.consistency.Request;
import dev.tutti.consistency.Violation;
import dev.tutti.consistency.shop.OrderStep.Kind;
import dev.tutti.consistency.shop.ShopFindings.MovementFound;
import dev.tutti.consistency.shop.ShopFindings.OrderFound;
import dev.tutti.consistency.shop.ShopFindings.StockFound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares what buyers and merchants were told with what is there. */
final class ShopChecker {

    /** Before the SKU, where a violation is about units and not about one request. */
    static final String UNITS_OF = "units of ";

    private static final String OUT_OF_STOCK = "out-of-stock";
    private static final String ABANDONED = "order-abandoned";

    /** After which an order that nobody came back for is given up: the default of tutti.orders.placement. */
    private static final Duration PENDING_MAX = Duration.ofMinutes(2);

    private final History history;
    private final ShopFindings findings;
    private final List<Violation> violations = new ArrayList<>();

    private ShopChecker(History history, ShopFindings findings) {
        this.history = history;
        this.findings = findings;
    }

    static List<Violation> check(History history, ShopFindings findings) {
        var checker = new ShopChecker(history, findings);
        checker.checkUnits();
        checker.checkKeys();
        checker.checkOrders();
        checker.checkSteps();
        checker.checkRefusals();
        checker.checkLedger();
        checker.checkStock();
        return List.copyOf(checker.violations);
    }

    private void checkUnits() {
        for (var sku : UnitCounter.skus(history)) {
            new UnitCounter(history, sku)
                    .findOversell()
                    .ifPresent(oversell -> violations.add(new Violation(UNITS_OF + sku, oversell.toString())));
        }
    }

    private void checkKeys() {
        requests().forEach(request -> {
            var ids = history.idsOf(request);
            boolean refused = history.isRefused(request);
            if (ids.size() > 1) add(request, "one key became several things: " + ids);
            if (!ids.isEmpty() && refused) add(request, "was accepted and refused");
            if (ids.isEmpty() && !refused) add(request, "has no outcome");
        });
    }

    private void checkOrders() {
        var unexplained = new HashMap<>(findings.orders());
        for (var request : history.requests(PlaceOrder.class)) {
            for (var id : history.idsOf(request)) checkOrder(request, id, unexplained.remove(id));
            if (history.idsOf(request).isEmpty())
                findings.orders().values().stream()
                        .filter(order -> order.key().equals(request.key()))
                        .forEach(order -> add(request, "was refused, and is there as " + order));
        }
        unexplained.forEach((id, order) -> add("nobody was told of order %s: %s".formatted(id, order)));
    }

    private void checkOrder(PlaceOrder request, String id, @Nullable OrderFound order) {
        if (order == null) {
            add(request, "accepted order is lost: " + id);
            return;
        }
        if (!order.lines().equals(request.lines())) add(request, "has other lines: " + order.lines());
        long told = findings.placedFacts().getOrDefault(id, 0L);
        if (told != 1) add(request, "its placing was told %d times".formatted(told));
        var expected = expectedState(id);
        if (!order.state().equals(expected)) add(request, "is %s, not %s".formatted(order.state(), expected));
        var held = isHolding(expected) ? request.lines() : Map.<String, Integer>of();
        var reserved = findings.reserved().getOrDefault(id, Map.of());
        if (!sameUnits(held, reserved)) add(request, "has %s set aside, not %s".formatted(reserved, held));
    }

    private String expectedState(String orderId) {
        return steps(orderId)
                .map(OrderStep::kind)
                .max(Comparator.naturalOrder())
                .map(Kind::state)
                .orElse("placed");
    }

    private static boolean isHolding(String state) {
        return state.equals("placed") || state.equals("paid") || state.equals("packed");
    }

    private static boolean sameUnits(Map<String, Integer> wanted, Map<String, Long> found) {
        return wanted.size() == found.size()
                && wanted.entrySet().stream()
                        .allMatch(line -> found.getOrDefault(line.getKey(), 0L).equals((long) line.getValue()));
    }

    /** What ends an order excludes every other end. */
    private void checkSteps() {
        var ends = history.requests(OrderStep.class).stream()
                .filter(step -> step.kind() == Kind.CANCELLATION || step.kind() == Kind.SHIPMENTS)
                .filter(step -> !history.idsOf(step).isEmpty())
                .collect(Collectors.groupingBy(OrderStep::orderId));
        ends.values().stream()
                .filter(steps -> steps.stream().map(OrderStep::kind).distinct().count() > 1)
                .forEach(steps -> add(steps.getFirst(), "was shipped and cancelled"));
    }

    /** Nobody is sent away while there is certainly enough for them. */
    private void checkRefusals() {
        for (var request : history.requests(PlaceOrder.class)) {
            history.of(request.key()).stream()
                    .filter(attempt -> attempt.outcome() instanceof Outcome.Refused)
                    .min(Comparator.comparing(Attempt::ended))
                    .ifPresent(refused -> checkRefusal(request, refused));
        }
    }

    private void checkRefusal(PlaceOrder request, Attempt refused) {
        var begun = history.of(request.key()).stream()
                .map(Attempt::begun)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var answer = refused.outcome().toString();
        if (answer.contains(ABANDONED) && !refused.ended().isBefore(begun.plus(PENDING_MAX))) return;
        if (!answer.contains(OUT_OF_STOCK)) {
            add(request, "was refused, though nothing is wrong with it");
            return;
        }
        boolean enough = request.lines().entrySet().stream()
                .allMatch(line -> new UnitCounter(history, line.getKey())
                        .wereCertainlyThere(line.getValue(), begun, refused.ended()));
        if (enough) add(request, "was out of stock, though there was enough of everything");
    }

    /** Every prefix of the ledger is a state that stock was in. */
    private void checkLedger() {
        var levels = new TreeMap<String, StockFound>();
        for (var movement : findings.ledger()) {
            var place = movement.sku() + " at " + movement.location();
            var level = levels.merge(place, of(movement), ShopChecker::sum);
            if (level.reserved() < 0 || level.reserved() > level.onHand())
                add("the ledger leads to %s of %s by %s".formatted(level, place, movement));
        }
        findings.unbalanced().forEach(this::add);
    }

    private void checkStock() {
        var ledger = findings.ledger().stream()
                .collect(Collectors.toMap(MovementFound::sku, ShopChecker::of, ShopChecker::sum, TreeMap::new));
        for (var sku : UnitCounter.skus(history)) {
            var stock = findings.stock().getOrDefault(sku, new StockFound(0, 0));
            var expected = new StockFound(expectedOnHand(sku), expectedReserved(sku));
            if (!stock.equals(expected)) add("there is %s of %s, not %s".formatted(stock, sku, expected));
            if (!stock.equals(ledger.getOrDefault(sku, new StockFound(0, 0))))
                add("the ledger of %s sums to %s, not %s".formatted(sku, ledger.get(sku), stock));
        }
    }

    private long expectedOnHand(String sku) {
        long adjusted = history.requests(AdjustStock.class).stream()
                .filter(request ->
                        request.sku().equals(sku) && !history.idsOf(request).isEmpty())
                .mapToLong(AdjustStock::quantity)
                .sum();
        return adjusted - units(sku, Kind.SHIPMENTS) + units(sku, Kind.RETURNS);
    }

    private long expectedReserved(String sku) {
        return history.requests(PlaceOrder.class).stream()
                .filter(request -> history.idsOf(request).stream().anyMatch(id -> isHolding(expectedState(id))))
                .mapToLong(request -> request.lines().getOrDefault(sku, 0))
                .sum();
    }

    private long units(String sku, Kind kind) {
        return history.requests(OrderStep.class).stream()
                .filter(step -> step.kind() == kind && !history.idsOf(step).isEmpty())
                .mapToLong(step -> step.lines().getOrDefault(sku, 0))
                .sum();
    }

    private Stream<OrderStep> steps(String orderId) {
        return history.requests(OrderStep.class).stream()
                .filter(step ->
                        step.orderId().equals(orderId) && !history.idsOf(step).isEmpty());
    }

    private Stream<Request> requests() {
        return Stream.of(
                        history.requests(PlaceOrder.class),
                        history.requests(OrderStep.class),
                        history.requests(AdjustStock.class))
                .flatMap(requests -> requests.stream());
    }

    private static StockFound of(MovementFound movement) {
        return new StockFound(movement.onHand(), movement.reserved());
    }

    private static StockFound sum(StockFound one, StockFound other) {
        return new StockFound(one.onHand() + other.onHand(), one.reserved() + other.reserved());
    }

    private void add(Request request, String what) {
        violations.add(Violation.of(request, what));
    }

    private void add(String what) {
        violations.add(Violation.general(what));
    }
}
