package dev.tutti.commerce.inventory.reservation;

import static dev.tutti.commerce.inventory.InventoryTutti.conservation;
import static dev.tutti.commerce.inventory.InventoryTutti.keep;
import static dev.tutti.commerce.inventory.InventoryTutti.location;
import static dev.tutti.commerce.inventory.InventoryTutti.movements;
import static dev.tutti.commerce.inventory.InventoryTutti.reserve;
import static dev.tutti.commerce.inventory.InventoryTutti.stock;
import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.inventory.InventoryTutti;
import dev.tutti.contracts.api.commerce.inventory.Reservations;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.CartAnswer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.CartRequest;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.contracts.api.commerce.inventory.Reservations.OrderRequest;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CartHoldTests {

    private static final Duration CART_TIME = Duration.ofMinutes(15);

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    private UUID cart;
    private String sku;

    @BeforeEach
    void someoneFillsACart() {
        cart = UUID.randomUUID();
        sku = onCart(10);
    }

    @Test
    void setsUnitsAsideForAWhile() {
        var answer = hold(new Line(sku, 4));

        assertThat(answer.outcome()).isEqualTo("held");
        assertThat(answer.expiresAt())
                .isCloseTo(tutti.clock().instant().plus(CART_TIME), within(10, ChronoUnit.SECONDS));
        assertThat(stock(tutti, sku)).isEqualTo("10/4");
    }

    @Test
    void leavesSkusAloneThatReserveOnOrder() {
        var onOrder = stocked(tutti, 10);

        var answer = hold(new Line(onOrder, 4));

        assertThat(answer).isEqualTo(new CartAnswer("held", List.of(), null));
        assertThat(stock(tutti, onOrder)).isEqualTo("10/0");
    }

    @Test
    void setsAsideExactlyWhatIsInTheCartNow() {
        var other = onCart(10);
        hold(new Line(sku, 4), new Line(other, 2));

        hold(new Line(sku, 1), new Line(sku, 1), new Line(other, 5));

        assertThat(stock(tutti, sku)).isEqualTo("10/2");
        assertThat(stock(tutti, other)).isEqualTo("10/5");
    }

    @Test
    void keepsWhatItHadWhereTheNextIsTooMuch() {
        var other = onCart(1);
        hold(new Line(sku, 4));

        var answer = hold(new Line(sku, 1), new Line(other, 2));

        assertThat(answer.outcome()).isEqualTo("out-of-stock");
        assertThat(answer.shortages()).containsExactly(new Shortage(other, 2, 1));
        assertThat(answer.expiresAt()).isNotNull();
        assertThat(stock(tutti, sku)).isEqualTo("10/4");
    }

    @Test
    void countsWhatTheCartHasAsAvailableToIt() {
        hold(new Line(sku, 10));

        assertThat(hold(new Line(sku, 10)).outcome()).isEqualTo("held");
        assertThat(hold(new Line(sku, 11)).shortages()).containsExactly(new Shortage(sku, 11, 10));
    }

    @Test
    void beginsTheTimeAnewWithoutALineInTheLedger() {
        var first = hold(new Line(sku, 4));
        int lines = movements(tutti, sku).size();
        tutti.clock().advance(Duration.ofMinutes(14));

        var second = hold(new Line(sku, 4));

        assertThat(second.expiresAt())
                .isAfter(Objects.requireNonNull(first.expiresAt()).plus(Duration.ofMinutes(13)));
        assertThat(movements(tutti, sku)).hasSize(lines);
    }

    @Test
    void letsGoWhenTheCartIsEmptied() {
        hold(new Line(sku, 4));

        var answer = hold();

        assertThat(answer.expiresAt()).isNull();
        assertThat(stock(tutti, sku)).isEqualTo("10/0");
    }

    @Test
    void letsGoWhenTheCartIsDropped() {
        hold(new Line(sku, 4));

        tutti.bean(Reservations.class).drop(cart);
        tutti.bean(Reservations.class).drop(cart);

        assertThat(stock(tutti, sku)).isEqualTo("10/0");
    }

    @Test
    void letsGoWhenTheTimeIsOver() {
        hold(new Line(sku, 4));
        tutti.clock().advance(CART_TIME.plusSeconds(1));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stock(tutti, sku)).isEqualTo("10/0"));
    }

    @Test
    void sparesACartThatWasGivenMoreTime() {
        hold(new Line(sku, 4));

        tutti.bean(CartHolds.class).dropIfExpired(cart);

        assertThat(stock(tutti, sku)).isEqualTo("10/4");
    }

    @Test
    void becomesTheOrders() {
        hold(new Line(sku, 10));
        var order = UUID.randomUUID();

        var answer = turn(order, new Line(sku, 10));

        assertThat(answer.outcome()).isEqualTo("reserved");
        assertThat(stock(tutti, sku)).isEqualTo("10/10");
        tutti.clock().advance(CART_TIME.plusSeconds(1));
        tutti.bean(CartHolds.class).dropIfExpired(cart);
        assertThat(stock(tutti, sku)).isEqualTo("10/10");
        assertThat(conservation(tutti, sku).path("violations").asInt()).isZero();
    }

    @Test
    void givesTheOrderMoreThanTheCartHadAndLetsTheRestGo() {
        var rest = onCart(10);
        hold(new Line(sku, 2), new Line(rest, 5));

        var answer = turn(UUID.randomUUID(), new Line(sku, 3));

        assertThat(answer.outcome()).isEqualTo("reserved");
        assertThat(stock(tutti, sku)).isEqualTo("10/3");
        assertThat(stock(tutti, rest)).isEqualTo("10/0");
    }

    @Test
    void staysTheCartsWhereTheOrderIsOutOfStock() {
        hold(new Line(sku, 2));

        var answer = turn(UUID.randomUUID(), new Line(sku, 11));

        assertThat(answer.shortages()).containsExactly(new Shortage(sku, 11, 10));
        assertThat(stock(tutti, sku)).isEqualTo("10/2");
    }

    @Test
    void keepsUnitsFromEverybodyElse() {
        hold(new Line(sku, 8));

        var answer = reserve(tutti, UUID.randomUUID(), new Line(sku, 3));

        assertThat(answer.shortages()).containsExactly(new Shortage(sku, 3, 2));
    }

    @Test
    void holdsAtSeveralLocationsAndGivesBackFromTheLast() {
        var far = location(tutti);
        stocked(tutti, sku, 5, far);
        hold(new Line(sku, 12));

        hold(new Line(sku, 9));

        assertThat(conservation(tutti, sku).path("items"))
                .extracting(balance -> balance.path("reserved").asInt())
                .contains(9, 0);
    }

    private static String onCart(long quantity) {
        var stocked = stocked(tutti, quantity);
        keep(tutti, stocked, "reserve-on-cart");
        return stocked;
    }

    private CartAnswer hold(Line... lines) {
        return tutti.bean(Reservations.class).hold(cart, new CartRequest(List.of(lines)));
    }

    private Answer turn(UUID order, Line... lines) {
        return tutti.bean(Reservations.class).reserve(order, new OrderRequest(cart, List.of(lines)));
    }
}
