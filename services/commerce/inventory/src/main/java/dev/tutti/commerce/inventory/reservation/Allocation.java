package dev.tutti.commerce.inventory.reservation;

import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.commerce.inventory.ledger.Shelf;
import java.util.ArrayList;
import java.util.List;

/** Which location gives how many units of a SKU. */
record Allocation(List<Share> shares) {

    Allocation {
        shares = List.copyOf(shares);
    }

    /** Units from one place. */
    record Share(Place place, long quantity) {}

    /**
     * The first location that has them all, so that the order leaves in one parcel; where none has, each in turn gives
     * what it has.
     *
     * @param shelves of one SKU, in the order in which units are taken, with as many available as wanted
     */
    static Allocation of(List<Shelf> shelves, long quantity) {
        for (var shelf : shelves) {
            if (shelf.available() >= quantity) {
                return new Allocation(List.of(new Share(shelf.place(), quantity)));
            }
        }
        return inTurn(shelves, quantity);
    }

    private static Allocation inTurn(List<Shelf> shelves, long quantity) {
        var shares = new ArrayList<Share>();
        long missing = quantity;
        for (var shelf : shelves) {
            long given = Math.min(missing, shelf.available());
            if (given > 0) {
                shares.add(new Share(shelf.place(), given));
                missing -= given;
            }
        }
        if (missing > 0) {
            throw new IllegalStateException("%d of %d units are missing".formatted(missing, quantity));
        }
        return new Allocation(shares);
    }
}
