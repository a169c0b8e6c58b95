package dev.tutti.commerce.inventory.ledger;

import java.time.Instant;

/**
 * One line of the ledger.
 *
 * @param quantity what it changed: of what is reserved for {@link MovementKind#RESERVED} and
 *     {@link MovementKind#RELEASED}, else of what is on hand
 */
public record LedgerEntry(
        long id,
        Instant at,
        Place place,
        MovementKind kind,
        long quantity,
        long onHandAfter,
        long reservedAfter,
        Occasion occasion) {

    static LedgerEntry of(long id, Instant at, Movement movement) {
        long quantity = movement.onHandChange() == 0 ? movement.reservedChange() : movement.onHandChange();
        return new LedgerEntry(
                id,
                at,
                movement.place(),
                movement.kind(),
                quantity,
                movement.after().onHand(),
                movement.after().reserved(),
                movement.occasion());
    }
}
