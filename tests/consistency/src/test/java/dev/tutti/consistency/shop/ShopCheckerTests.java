package dev.tutti.consistency.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.consistency.Attempt;
import dev.tutti.consistency.History;
import dev.tutti.consistency.Outcome;
import dev.tutti.consistency.Request;
import dev.tutti.consistency.Violation;
import dev.tutti.consistency.shop.OrderStep.Kind;
import dev.tutti.consistency.shop.ShopFindings.MovementFound;
import dev.tutti.consistency.shop.ShopFindings.OrderFound;
import dev.tutti.consistency.shop.ShopFindings.StockFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plants what must never happen, and sees it found. */
class ShopCheckerTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SKU = "MUG";
    private static final AdjustStock STOCK = new AdjustStock("stock-1", SKU, 5);
    private static final PlaceOrder ORDER = new PlaceOrder("order-1", Map.of(SKU, 2));

    private final History history = new History();
    private final Map<String, OrderFound> orders = new HashMap<>();
    private final Map<String, Long> placedFacts = new HashMap<>();
    private final Map<String, Map<String, Long>> reserved = new HashMap<>();
    private final Map<String, StockFound> stock = new HashMap<>();
    private final List<MovementFound> ledger = new ArrayList<>();
    private final List<String> unbalanced = new ArrayList<>();
    private int second;

    @BeforeEach
    void oneOrderAsItShouldBe() {
        add(STOCK, new Outcome.Accepted("movement-1"));
        add(ORDER, new Outcome.Unknown("connection reset"));
        add(ORDER, new Outcome.Accepted("id-1"));
        orders.put("id-1", order("placed", 2));
        placedFacts.put("id-1", 1L);
        reserved.put("id-1", Map.of(SKU, 2L));
        stock.put(SKU, new StockFound(5, 2));
        ledger.add(new MovementFound(SKU, "main", "adjusted", 5, 0));
        ledger.add(new MovementFound(SKU, "main", "reserved", 0, 2));
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(check()).isEmpty();
    }

    @Test
    void findsALostOrder() {
        orders.clear();

        assertThat(check()).containsExactly(Violation.of(ORDER, "accepted order is lost: id-1"));
    }

    @Test
    void findsAnOrderWithOtherLines() {
        orders.put("id-1", order("placed", 1));

        assertThat(check()).containsExactly(Violation.of(ORDER, "has other lines: {MUG=1}"));
    }

    @Test
    void findsASecondOrderOfOneKey() {
        orders.put("id-2", order("placed", 2));

        assertThat(check()).containsExactly(Violation.general("nobody was told of order id-2: " + order("placed", 2)));
    }

    @Test
    void findsAnOrderThatWasToldTwiceOrNever() {
        placedFacts.put("id-1", 2L);

        assertThat(check()).containsExactly(Violation.of(ORDER, "its placing was told 2 times"));
    }

    @Test
    void findsAReservationThatOutlivesItsOrder() {
        add(new OrderStep("back", Kind.CANCELLATION, "id-1", ORDER.lines()), new Outcome.Accepted("back"));
        orders.put("id-1", order("cancelled", 2));

        assertThat(check())
                .containsExactly(
                        Violation.of(ORDER, "has {MUG=2} set aside, not {}"),
                        Violation.general(
                                "there is StockFound[onHand=5, reserved=2] of MUG, not StockFound[onHand=5, reserved=0]"));
    }

    @Test
    void findsAnOrderThatIsNotWhereItWasTakenTo() {
        add(new OrderStep("paid", Kind.PAYMENT, "id-1", ORDER.lines()), new Outcome.Accepted("paid"));

        assertThat(check()).containsExactly(Violation.of(ORDER, "is placed, not paid"));
    }

    @Test
    void findsAnOrderThatWasShippedAndCancelled() {
        var shipment = new OrderStep("ship", Kind.SHIPMENTS, "id-1", ORDER.lines());
        add(shipment, new Outcome.Accepted("ship"));
        add(new OrderStep("back", Kind.CANCELLATION, "id-1", ORDER.lines()), new Outcome.Accepted("back"));

        assertThat(check()).contains(Violation.of(shipment, "was shipped and cancelled"));
    }

    @Test
    void findsUnitsThatNobodyHad() {
        var other = new PlaceOrder("order-2", Map.of(SKU, 4));
        add(other, new Outcome.Accepted("id-2"));

        assertThat(check()).extracting(Violation::key).contains(ShopChecker.UNITS_OF + SKU);
    }

    @Test
    void findsARefusalWithoutNeed() {
        var other = new PlaceOrder("order-2", Map.of(SKU, 3));
        add(other, new Outcome.Refused("409 out-of-stock"));

        assertThat(check())
                .containsExactly(Violation.of(other, "was out of stock, though there was enough of everything"));
    }

    @Test
    void acceptsARefusalThatWasNeeded() {
        add(new PlaceOrder("order-2", Map.of(SKU, 4)), new Outcome.Refused("409 out-of-stock"));

        assertThat(check()).isEmpty();
    }

    @Test
    void findsAnOrderThatWasGivenUpTooSoon() {
        var other = new PlaceOrder("order-2", Map.of(SKU, 1));
        add(other, new Outcome.Refused("409 order-abandoned"));

        assertThat(check()).containsExactly(Violation.of(other, "was refused, though nothing is wrong with it"));
    }

    @Test
    void acceptsThatAnOrderIsGivenUpAfterItsTime() {
        var other = new PlaceOrder("order-2", Map.of(SKU, 1));
        add(other, new Outcome.Unknown("connection refused"));
        second += 120;
        add(other, new Outcome.Refused("409 order-abandoned"));

        assertThat(check()).isEmpty();
    }

    @Test
    void findsAKeyThatWasAcceptedAndRefused() {
        add(ORDER, new Outcome.Refused("409 out-of-stock"));

        assertThat(check()).contains(Violation.of(ORDER, "was accepted and refused"));
    }

    @Test
    void findsALedgerThatPassedThroughTheImpossible() {
        ledger.add(0, new MovementFound(SKU, "main", "reserved", 0, 1));
        ledger.add(new MovementFound(SKU, "main", "released", 0, -1));

        assertThat(check())
                .singleElement()
                .extracting(Violation::what)
                .asString()
                .contains("the ledger leads to");
    }

    @Test
    void findsALedgerThatDoesNotSumToWhatIsThere() {
        ledger.removeLast();

        assertThat(check())
                .containsExactly(
                        Violation.general(
                                "the ledger of MUG sums to StockFound[onHand=5, reserved=0], not StockFound[onHand=5, reserved=2]"));
    }

    @Test
    void repeatsWhatTheServiceSaysAgainstItself() {
        unbalanced.add("MUG at main does not hold");

        assertThat(check()).containsExactly(Violation.general("MUG at main does not hold"));
    }

    private static OrderFound order(String state, int units) {
        return new OrderFound("order-1", state, Map.of(SKU, units), 3998);
    }

    private void add(Request request, Outcome outcome) {
        second += 2;
        history.add(new Attempt(NOON.plusSeconds(second), NOON.plusSeconds(second + 1), request, outcome));
    }

    private List<Violation> check() {
        return ShopChecker.check(history, new ShopFindings(orders, placedFacts, reserved, stock, ledger, unbalanced));
    }
}
