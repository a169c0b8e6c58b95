package dev.tutti.commerce.inventory.ledger;

/**
 * What lies of one SKU at one location.
 *
 * @param priority of the location: units are taken where it is least
 */
public record Shelf(Place place, int priority, long onHand, long reserved) {

    public Shelf {
        if (reserved < 0 || reserved > onHand) {
            throw new IllegalStateException("%s would have %d of %d reserved".formatted(place, reserved, onHand));
        }
    }

    public long available() {
        return onHand - reserved;
    }

    Shelf changed(long onHandChange, long reservedChange) {
        return new Shelf(place, priority, Math.addExact(onHand, onHandChange), Math.addExact(reserved, reservedChange));
    }
}
