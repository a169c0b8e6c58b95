package dev.tutti.commerce.orders.cart;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tutti.commerce.orders.quote.Appraisal;
import dev.tutti.commerce.orders.quote.Basket;
import dev.tutti.commerce.orders.quote.Quotes;
import dev.tutti.contracts.api.commerce.inventory.StockLevels;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows carts with the prices and the stock of the moment. */
@Component
class CartBodies {

    private static final Logger log = LoggerFactory.getLogger(CartBodies.class);

    private final Quotes quotes;
    private final StockLevels stock;
    private final Clock clock;

    CartBodies(Quotes quotes, StockLevels stock, Clock clock) {
        this.quotes = quotes;
        this.stock = stock;
        this.clock = clock;
    }

    CartBody of(Cart cart) {
        var appraisal = cart.lines().isEmpty()
                ? new Appraisal(List.of(), null, null)
                : quotes.appraise(new Basket(cart.wanted(), cart.currency(), null, cart.discountCode(), null));
        var levels = levels(cart);
        var quote = appraisal.quote();
        return new CartBody(
                cart.id(),
                null,
                IntStream.range(0, cart.lines().size())
                        .mapToObj(line -> line(
                                cart, cart.lines().get(line), appraisal.lines().get(line), levels))
                        .toList(),
                cart.discountCode(),
                appraisal.discountProblem(),
                quote == null ? null : quote.subtotal(),
                quote == null ? null : quote.discount(),
                quote == null ? null : quote.tax(),
                quote == null ? null : quote.shipping(),
                quote == null ? null : quote.total(),
                quote == null ? cart.currency() : quote.currency(),
                cart.state(),
                cart.version(),
                holds(cart) ? cart.reservedUntil() : null);
    }

    private CartBody.Line line(
            Cart cart, Cart.Line line, Appraisal.Line appraised, @Nullable Map<String, StockLevels.Level> levels) {
        var quoted = appraised.quoted();
        var available = available(cart, line, levels);
        var isShort = available != null && available < line.quantity();
        return new CartBody.Line(
                line.lineId(),
                line.sku(),
                quoted == null ? null : quoted.productId(),
                quoted == null ? null : quoted.title(),
                quoted == null ? null : quoted.image(),
                line.quantity(),
                quoted == null ? null : quoted.unitPrice(),
                quoted == null ? null : quoted.total(),
                available,
                appraised.problem() == null && isShort ? "out-of-stock" : appraised.problem());
    }

    /** What this cart can have: what nobody counts is not counted here either, what is held for it is its own. */
    private @Nullable Long available(Cart cart, Cart.Line line, @Nullable Map<String, StockLevels.Level> levels) {
        if (levels == null) {
            return null;
        }
        var level = levels.get(line.sku());
        if (level == null) {
            return 0L;
        }
        return switch (level.mode()) {
            case "none", "track-only" -> null;
            case "reserve-on-cart" -> level.available() + (holds(cart) ? line.quantity() : 0);
            default -> level.available();
        };
    }

    private boolean holds(Cart cart) {
        return cart.reservedUntil() != null && cart.reservedUntil().isAfter(clock.instant());
    }

    /** A cart is shown without its stock rather than not at all. */
    private @Nullable Map<String, StockLevels.Level> levels(Cart cart) {
        if (cart.lines().isEmpty()) {
            return Map.of();
        }
        try {
            var skus = cart.lines().stream().map(Cart.Line::sku).toList();
            return stock.find(new StockLevels.Query(skus)).stream().collect(toMap(StockLevels.Level::sku, identity()));
        } catch (Refusal refusal) {
            log.warn("a cart is shown without its stock cartId={} reason={}", cart.id(), refusal.detail());
            return null;
        }
    }
}
