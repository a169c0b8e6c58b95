package dev.tutti.commerce.inventory.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why stock moves.
 *
 * @param type order, cart, receipt, return, import or adjustment
 * @param id the order, cart, receipt, return or import
 * @param by the person, where it was one
 */
public record Occasion(
        String type,
        @Nullable UUID id,
        @Nullable String reason,
        @Nullable String note,
        @Nullable UUID by) {

    public static Occasion order(UUID orderId) {
        return new Occasion("order", orderId, null, null, null);
    }

    public static Occasion cart(UUID cartId) {
        return new Occasion("cart", cartId, null, null, null);
    }

    public static Occasion receipt(UUID receiptId) {
        return new Occasion("receipt", receiptId, null, null, null);
    }

    public static Occasion customerReturn(UUID returnId) {
        return new Occasion("return", returnId, null, null, null);
    }

    public static Occasion stockImport(UUID importId, UUID by) {
        return new Occasion("import", importId, null, null, by);
    }

    public static Occasion adjustment(String reason, @Nullable String note, UUID by) {
        return new Occasion("adjustment", null, reason, note, by);
    }

    public Occasion because(String why) {
        return new Occasion(type, id, why, note, by);
    }
}
