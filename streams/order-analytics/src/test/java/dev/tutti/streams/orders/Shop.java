package dev.tutti.streams.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.commerce.orders.CartOpened;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderLine;
import dev.tutti.contracts.events.commerce.orders.OrderPaid;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.events.commerce.orders.OrderedQuantity;
import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invents what happens in a shop: carts, orders of several lines and currencies, payments, cancellations. */
final class Shop {

    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "USD", "JPY");

    private final Random random;
    private final List<UUID> customers;

    Shop(long seed) {
        this.random = new Random(seed);
        this.customers = IntStream.range(0, 7).mapToObj(index -> id()).toList();
    }

    /** Everything that belongs to that many orders between two instants, in no order. */
    List<Event> orders(int count, Instant from, Instant until) {
        var facts = new ArrayList<Event>();
        for (int order = 0; order < count; order++) {
            facts.addAll(order(
                    from.plusMillis((long) (random.nextDouble() * (until.toEpochMilli() - from.toEpochMilli())))));
        }
        return facts;
    }

    List<Event> order(Instant at) {
        var facts = new ArrayList<Event>();
        var customer = random.nextInt(4) == 0 ? null : customers.get(random.nextInt(customers.size()));
        var cart = random.nextInt(3) == 0 ? null : id();
        if (cart != null) {
            facts.add(new CartOpened(id(), at.minusSeconds(random.nextInt(200)), cart, customer));
        }
        var placed = placed(at, customer, cart);
        facts.add(placed);
        facts.add(new OrderPaid(id(), at.plusSeconds(1), placed.orderId(), customer, placed.total(), "test", "t-1"));
        if (random.nextInt(5) == 0) {
            facts.add(cancelled(placed, at.plusSeconds(random.nextInt(300))));
        }
        return facts;
    }

    OrderPlaced placed(Instant at, @Nullable UUID customer, @Nullable UUID cart) {
        var currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        var zero = Money.zero(currency);
        var lines = new ArrayList<OrderLine>();
        for (int line = 0; line <= random.nextInt(4); line++) {
            int product = random.nextInt(9);
            int quantity = 1 + random.nextInt(5);
            var price = new Money(99 + 250L * product, currency);
            lines.add(new OrderLine(
                    id(),
                    "SKU|" + product,
                    id(),
                    "Thing " + product,
                    quantity,
                    price,
                    zero,
                    zero,
                    price.times(quantity)));
        }
        var shipping = new Money(random.nextInt(500), currency);
        var total = lines.stream().map(OrderLine::total).reduce(shipping, Money::plus);
        return new OrderPlaced(
                id(),
                at,
                id(),
                "T-" + random.nextInt(),
                customer,
                cart,
                "DE",
                currency,
                lines,
                zero,
                zero,
                shipping,
                total);
    }

    private OrderCancelled cancelled(OrderPlaced placed, Instant at) {
        return new OrderCancelled(
                id(),
                at,
                placed.orderId(),
                placed.customerId(),
                "customer",
                placed.lines().stream()
                        .map(line -> new OrderedQuantity(line.sku(), line.quantity()))
                        .toList(),
                placed.total());
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
