package dev.tutti.consistency.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.consistency.Attempt;
import dev.tutti.consistency.History;
import dev.tutti.consistency.Outcome;
import dev.tutti.consistency.Request;
import dev.tutti.consistency.shop.OrderStep.Kind;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Histories of a few requests, of which it is plain whether they can have happened. */
class UnitCounterTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String SKU = "MUG";

    private final History history = new History();

    @Test
    void allowsSellingWhatIsThere() {
        accepted(stock("in", 2), 0, 1);
        accepted(order("ada", 1), 2, 3);
        accepted(order("bob", 1), 2, 3);

        assertThat(counter().findOversell()).isEmpty();
    }

    @Test
    void seesOneUnitTooManyAndSaysWhoGotIt() {
        var in = stock("in", 2);
        var ada = order("ada", 1);
        var bob = order("bob", 2);
        accepted(in, 0, 1);
        accepted(ada, 2, 3);
        accepted(bob, 2, 4);

        var oversell = counter().findOversell();

        assertThat(oversell).hasValueSatisfying(found -> {
            assertThat(found.missing()).isEqualTo(1);
            assertThat(found.at()).isEqualTo(NOON.plusSeconds(4));
            assertThat(found.requests()).containsExactly(in, ada, bob);
        });
    }

    @Test
    void saysNoMoreThanItTakes() {
        var in = stock("in", 5);
        var large = order("large", 6);
        accepted(in, 0, 1);
        accepted(order("small", 1), 2, 3);
        var cancelled = order("cancelled", 3);
        accepted(cancelled, 2, 3);
        accepted(new OrderStep("back", Kind.CANCELLATION, "cancelled", cancelled.lines()), 4, 5);
        accepted(large, 6, 7);

        var oversell = counter().findOversell().orElseThrow();

        assertThat(oversell.requests()).containsExactly(in, large);
    }

    @Test
    void allowsAnyOrderWithinTheTimesOfTheRequests() {
        accepted(stock("in", 1), 5, 9);
        accepted(order("ada", 1), 0, 6);

        assertThat(counter().findOversell()).isEmpty();
    }

    @Test
    void countsWhatWasGivenBackFromTheMomentItWasFirstAskedFor() {
        var ada = order("ada", 1);
        accepted(stock("in", 1), 0, 1);
        accepted(ada, 2, 3);
        var back = new OrderStep("back", Kind.CANCELLATION, "ada", ada.lines());
        add(back, 4, 5, new Outcome.Unknown("connection reset"));
        accepted(order("bob", 1), 5, 6);
        accepted(back, 8, 9);

        assertThat(counter().findOversell()).isEmpty();
    }

    @Test
    void ignoresWhatWasRefused() {
        accepted(stock("in", 1), 0, 1);
        accepted(order("ada", 1), 2, 3);
        add(order("bob", 1), 2, 3, new Outcome.Refused("409 out-of-stock"));

        assertThat(counter().findOversell()).isEmpty();
    }

    @Test
    void isCertainOnlyOfWhatNobodyMayHaveTaken() {
        accepted(stock("in", 3), 0, 1);
        accepted(order("ada", 1), 2, 9);

        assertThat(counter().wereCertainlyThere(2, NOON.plusSeconds(3), NOON.plusSeconds(4)))
                .isTrue();
        assertThat(counter().wereCertainlyThere(3, NOON.plusSeconds(3), NOON.plusSeconds(4)))
                .isFalse();
    }

    private UnitCounter counter() {
        return new UnitCounter(history, SKU);
    }

    private static AdjustStock stock(String key, int quantity) {
        return new AdjustStock(key, SKU, quantity);
    }

    private static PlaceOrder order(String key, int units) {
        return new PlaceOrder(key, Map.of(SKU, units));
    }

    private void accepted(Request request, int begun, int ended) {
        add(request, begun, ended, new Outcome.Accepted(request.key()));
    }

    private void add(Request request, int begun, int ended, Outcome outcome) {
        history.add(new Attempt(NOON.plusSeconds(begun), NOON.plusSeconds(ended), request, outcome));
    }
}
