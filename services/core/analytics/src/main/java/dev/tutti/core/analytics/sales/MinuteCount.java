package dev.tutti.core.analytics.sales;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.commerce.orders.CartOpened;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderLine;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.money.Money;
import dev.tutti.contracts.results.SalesResult;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts the facts of one minute, each once, in the scopes and with the revisions of the stream order-analytics. */
final class MinuteCount {

    private final Instant minute;
    private final Set<UUID> counted = new HashSet<>();
    private final Map<String, SalesResult> results = new LinkedHashMap<>();

    MinuteCount(Instant minute) {
        this.minute = minute;
    }

    Instant minute() {
        return minute;
    }

    /** Counts a fact if it is of this minute and new. */
    void add(Event fact) {
        if (!fact.occurredAt().truncatedTo(ChronoUnit.MINUTES).equals(minute) || !counted.add(fact.eventId())) {
            return;
        }
        switch (fact) {
            case OrderPlaced placed -> addOrder(placed);
            case OrderCancelled cancelled -> addCancellation(cancelled);
            case CartOpened _ -> add(SalesResult.CARTS, "", "", null, 0, 0, 0, 0, 0, 1);
            default -> throw new IllegalArgumentException("not counted: " + fact.getClass());
        }
    }

    /** The minute is long over. */
    List<SalesResult> results() {
        return List.copyOf(results.values());
    }

    private void addOrder(OrderPlaced order) {
        var currency = order.currency();
        long units = order.lines().stream().mapToLong(OrderLine::quantity).sum();
        long revenue = order.total().amount();
        add(SalesResult.TOTAL, "", currency, null, 1, units, revenue, 0, 0, 0);
        add(SalesResult.USER, user(order.customerId()), currency, null, 1, units, revenue, 0, 0, 0);
        order.lines().stream()
                .collect(Collectors.groupingBy(OrderLine::sku))
                .forEach((sku, lines) -> addProduct(sku, currency, lines));
        if (order.cartId() != null) {
            add(SalesResult.CARTS, "", "", null, 1, 0, 0, 0, 0, 0);
        }
    }

    private void addProduct(String sku, String currency, List<OrderLine> lines) {
        long units = lines.stream().mapToLong(OrderLine::quantity).sum();
        long revenue = lines.stream()
                .map(OrderLine::total)
                .reduce(Money.zero(currency), Money::plus)
                .amount();
        add(SalesResult.PRODUCT, sku, currency, lines.getFirst().title(), 1, units, revenue, 0, 0, 0);
    }

    private void addCancellation(OrderCancelled order) {
        var total = order.total();
        add(SalesResult.TOTAL, "", total.currency(), null, 0, 0, 0, 1, total.amount(), 0);
        add(SalesResult.USER, user(order.customerId()), total.currency(), null, 0, 0, 0, 1, total.amount(), 0);
    }

    private void add(
            String scope,
            String subject,
            String currency,
            @Nullable String title,
            long orders,
            long units,
            long revenue,
            long cancelled,
            long cancelledRevenue,
            long carts) {
        var one = new SalesResult(
                scope,
                subject,
                currency,
                minute.toEpochMilli(),
                1,
                false,
                title,
                orders,
                units,
                revenue,
                cancelled,
                cancelledRevenue,
                carts);
        results.merge(one.key(), one, MinuteCount::sum);
    }

    private static SalesResult sum(SalesResult one, SalesResult other) {
        return new SalesResult(
                one.scope(),
                one.subject(),
                one.currency(),
                one.minute(),
                one.revision() + other.revision(),
                false,
                one.title(),
                one.orders() + other.orders(),
                one.units() + other.units(),
                one.revenue() + other.revenue(),
                one.cancelled() + other.cancelled(),
                one.cancelledRevenue() + other.cancelledRevenue(),
                one.carts() + other.carts());
    }

    private static String user(@Nullable UUID customer) {
        return customer == null ? SalesResult.GUEST : customer.toString();
    }
}
