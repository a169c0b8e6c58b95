package dev.tutti.commerce.orders.cart;

import dev.tutti.commerce.orders.offer.KnownOffers;
import dev.tutti.commerce.orders.quote.Basket;
import dev.tutti.contracts.api.commerce.inventory.Reservations;
import dev.tutti.contracts.api.commerce.inventory.Reservations.CartAnswer;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Changes carts, and has inventory hold what is in them, where a SKU is of that mode. Inventory is asked before the
 * cart is written, with no transaction open; the last one who wrote a cart asked last, or asks again.
 */
@Component
class Shopping {

    private static final Logger log = LoggerFactory.getLogger(Shopping.class);
    private static final int ATTEMPTS = 5;

    private final Carts carts;
    private final KnownOffers offers;
    private final Reservations reservations;
    private final Ids ids;

    Shopping(Carts carts, KnownOffers offers, Reservations reservations, Ids ids) {
        this.carts = carts;
        this.offers = offers;
        this.reservations = reservations;
        this.ids = ids;
    }

    /** Puts that many units of a SKU into a cart, instead of what it had; none takes the line out. */
    Cart put(UUID cartId, String sku, int quantity, Holder holder) {
        if (quantity != 0) {
            Basket.checkQuantity(quantity, "quantity");
            requireSold(sku);
        }
        return change(cartId, holder, cart -> {
            var lineId = cart.findLine(sku).map(Cart.Line::lineId).orElseGet(ids::next);
            return cart.with(new Cart.Line(lineId, sku, quantity));
        });
    }

    Cart change(UUID cartId, Holder holder, UnaryOperator<Cart> change) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var cart = openCart(cartId, holder);
            var changed = change.apply(cart);
            var held = changed.hasSameLinesAs(cart) ? changed : hold(changed);
            if (carts.save(held)) {
                return carts.get(cartId, holder);
            }
        }
        throw Carts.changed();
    }

    /** Moves what a guest gathered into the cart of the account that the guest signed in to. */
    Cart merge(UUID fromId, Holder guest, UUID intoId, Holder holder) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var from = openCart(fromId, guest);
            if (from.customerId() != null || fromId.equals(intoId)) {
                throw Refusal.notFound("cart");
            }
            if (carts.merge(from, openCart(intoId, holder))) {
                drop(fromId);
                return change(intoId, holder, this::holdWhatThereIs);
            }
        }
        throw Carts.changed();
    }

    private Cart openCart(UUID cartId, Holder holder) {
        var cart = carts.get(cartId, holder);
        if (!cart.isOpen()) {
            throw Carts.changed();
        }
        return cart;
    }

    private void requireSold(String sku) {
        if (offers.findAll(List.of(sku), null).isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "unknown-sku",
                    "Nothing is sold as %s at the moment.".formatted(sku),
                    "sku",
                    null);
        }
    }

    /** A cart is no promise: where inventory gives no answer, it is filled all the same. */
    private Cart hold(Cart cart) {
        try {
            var answer = ask(cart);
            if (answer.outcome().equals(CartAnswer.HELD)) {
                return cart.reservedUntil(answer.expiresAt());
            }
            throw new CartShortage(answer.shortages());
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.UNAVAILABLE) {
                throw refusal;
            }
            log.warn("nothing held for a cart cartId={} reason={}", cart.id(), refusal.detail());
            return cart.reservedUntil(null);
        }
    }

    /** Two carts together may hold more than there is: then nothing is held, and the lines say what is missing. */
    private Cart holdWhatThereIs(Cart cart) {
        try {
            return hold(cart);
        } catch (CartShortage shortage) {
            log.info("merged cart holds nothing cartId={} reason={}", cart.id(), shortage.detail());
            return cart.reservedUntil(null);
        }
    }

    private CartAnswer ask(Cart cart) {
        var lines = cart.lines().stream()
                .map(line -> new Reservations.Line(line.sku(), line.quantity()))
                .toList();
        return reservations.hold(cart.id(), new Reservations.CartRequest(lines));
    }

    /** What is not dropped for want of an answer goes back when its time is over. */
    private void drop(UUID cartId) {
        try {
            reservations.drop(cartId);
        } catch (Refusal refusal) {
            log.warn("the hold of a cart was not dropped cartId={} reason={}", cartId, refusal.detail());
        }
    }
}
