package dev.tutti.commerce.inventory.reservation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.tutti.commerce.inventory.ledger.Occasion;
import dev.tutti.commerce.inventory.ledger.Sheet;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders that are served in one transaction, one after the other, from stock that is locked for all of them. */
final class Round {

    private final List<Ask> asks;
    private final Sheet sheet;
    private final Map<UUID, List<Held>> carts;
    private final Map<UUID, List<Held>> taken = new HashMap<>();
    private final Map<UUID, List<Shortage>> refused = new HashMap<>();
    private final List<UUID> usedCarts = new ArrayList<>();

    /**
     * @param carts what those carts hold that are locked
     */
    Round(List<Ask> asks, Sheet sheet, Map<UUID, List<Held>> carts) {
        this.asks = List.copyOf(asks);
        this.sheet = sheet;
        this.carts = new HashMap<>(carts);
    }

    Answer serve(Ask ask) {
        var cartId = ask.cartId();
        var cart = cartId == null ? List.<Held>of() : carts.getOrDefault(cartId, List.of());
        var shortages = shortages(ask.demand(), cart);
        if (!shortages.isEmpty()) {
            refused.put(ask.orderId(), shortages);
            return new Answer(Answer.OUT_OF_STOCK, shortages);
        }
        if (cartId != null) {
            dissolve(cartId, cart);
        }
        taken.put(ask.orderId(), take(ask));
        return new Answer(Answer.RESERVED, List.of());
    }

    /** What is in the order's own cart is there for it. */
    private List<Shortage> shortages(Demand demand, List<Held> cart) {
        var own = cart.stream().collect(groupingBy(held -> held.place().sku(), summingLong(Held::quantity)));
        var shortages = new ArrayList<Shortage>();
        demand.units().forEach((sku, wanted) -> {
            long available = sheet.available(sku) + own.getOrDefault(sku, 0L);
            if (sheet.mode(sku).reservesOnOrder() && available < wanted) {
                shortages.add(new Shortage(sku, wanted, available));
            }
        });
        return shortages;
    }

    /** Puts back what the cart had; the rows stay locked, so its order finds it there. */
    private void dissolve(UUID cartId, List<Held> cart) {
        var occasion = Occasion.cart(cartId);
        cart.forEach(held -> sheet.release(held.place(), held.quantity(), occasion));
        if (carts.remove(cartId) != null) {
            usedCarts.add(cartId);
        }
    }

    private List<Held> take(Ask ask) {
        var occasion = Occasion.order(ask.orderId());
        var shares = new ArrayList<Held>();
        ask.demand().units().forEach((sku, wanted) -> {
            if (sheet.mode(sku).reservesOnOrder()) {
                Allocation.of(sheet.shelves(sku), wanted).shares().forEach(share -> {
                    sheet.reserve(share.place(), share.quantity(), occasion);
                    shares.add(new Held(share.place(), share.quantity()));
                });
            }
        });
        return shares;
    }

    /** Those to be answered, in the order in which they came. */
    List<Ask> asks() {
        return asks;
    }

    Sheet sheet() {
        return sheet;
    }

    /** What each order got. */
    Map<UUID, List<Held>> taken() {
        return taken;
    }

    /** What each order that got nothing was short of. */
    Map<UUID, List<Shortage>> refused() {
        return refused;
    }

    /** Carts that became orders. */
    Collection<UUID> usedCarts() {
        return usedCarts;
    }
}
