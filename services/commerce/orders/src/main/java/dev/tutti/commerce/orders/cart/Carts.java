package dev.tutti.commerce.orders.cart;

import dev.tutti.commerce.orders.quote.Basket;
import dev.tutti.contracts.events.commerce.orders.CartOpened;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with carts; what another service has to say to it comes from {@link Shopping}. */
@Service
public class Carts {

    private final CartStore store;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Carts(CartStore store, Events events, Ids ids, Clock clock) {
        this.store = store;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** An account's cart: the one that is open, or a new one. */
    @Transactional
    Cart open(UUID customerId, @Nullable String currency) {
        store.insert(
                new Cart(ids.next(), customerId, null, currency, null, Cart.OPEN, null, 0, List.of()), clock.instant());
        return store.findCurrent(customerId).orElseThrow();
    }

    /** A guest's cart, which that token opens. */
    @Transactional
    Cart openFor(String token, @Nullable String currency) {
        var cart = new Cart(ids.next(), null, CartToken.hash(token), currency, null, Cart.OPEN, null, 0, List.of());
        store.insert(cart, clock.instant());
        return cart;
    }

    /** Returns the cart where it is the holder's, or refuses with not-found. */
    @Transactional(readOnly = true)
    public Cart get(UUID id, Holder holder) {
        return store.find(id).filter(cart -> cart.isHeldBy(holder)).orElseThrow(() -> Refusal.notFound("cart"));
    }

    @Transactional(readOnly = true)
    Optional<Cart> findCurrent(UUID customerId) {
        return store.findCurrent(customerId);
    }

    /** Writes a cart that was changed; false where somebody else was faster. The first line of a cart is told of. */
    @Transactional
    boolean save(Cart cart) {
        var now = clock.instant();
        if (!store.update(cart, Cart.OPEN, now)) {
            return false;
        }
        store.replaceLines(cart, now);
        if (!cart.lines().isEmpty() && store.announce(cart.id())) {
            events.publish(new CartOpened(ids.next(), now, cart.id(), cart.customerId()));
        }
        return true;
    }

    /** Puts what is in a guest's cart into another one, as far as a cart has room; false where one of them changed. */
    @Transactional
    boolean merge(Cart from, Cart into) {
        var merged = into;
        for (var line : from.lines()) {
            var there = into.findLine(line.sku()).map(Cart.Line::quantity).orElse(0);
            merged = merged.with(new Cart.Line(
                    into.findLine(line.sku()).map(Cart.Line::lineId).orElseGet(ids::next),
                    line.sku(),
                    Math.min(there + line.quantity(), Basket.QUANTITY_MAX)));
        }
        var code = Objects.requireNonNullElse(into.discountCode(), Objects.requireNonNullElse(from.discountCode(), ""));
        if (!store.update(from, "merged", clock.instant())) {
            return false;
        }
        if (!save(merged.discountedBy(code.isEmpty() ? null : code))) {
            throw changed();
        }
        return true;
    }

    @Transactional
    int deleteUntouched(Instant since, int limit) {
        return store.deleteUntouched(since, limit);
    }

    /** What a change is told that came too late. */
    static Refusal changed() {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                "cart-changed",
                "The cart was changed in the meantime, or has been ordered: load it again.");
    }
}
