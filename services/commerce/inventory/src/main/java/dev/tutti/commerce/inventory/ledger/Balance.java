package dev.tutti.commerce.inventory.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger says about one place, what the stock says, and what orders and carts hold.
 *
 * @param onHand as the stock says
 * @param reserved as the stock says
 * @param ledgerReserved as all movements together say
 * @param heldReserved as the reservations of orders and carts together say
 * @param holds whether all of them agree, as the database judged it
 */
record Balance(
        Place place,
        long received,
        long returned,
        long adjusted,
        long shipped,
        long writtenOff,
        long onHand,
        long reserved,
        long ledgerReserved,
        long heldReserved,
        boolean holds) {

    long ledgerOnHand() {
        return received + returned + adjusted - shipped - writtenOff;
    }

    /** What is wrong; null where nothing is. */
    @Nullable
    String explanation() {
        if (holds) {
            return null;
        }
        var faults = new ArrayList<String>();
        faults.addAll(differing("on hand", onHand, "the ledger says", ledgerOnHand()));
        faults.addAll(differing("reserved", reserved, "the ledger says", ledgerReserved));
        faults.addAll(differing("reserved", reserved, "orders and carts hold", heldReserved));
        if (reserved < 0 || reserved > onHand) {
            faults.add("%d of %d are reserved".formatted(reserved, onHand));
        }
        return String.join("; ", faults);
    }

    private static List<String> differing(String figure, long stock, String source, long other) {
        return stock == other ? List.of() : List.of("%s is %d, %s %d".formatted(figure, stock, source, other));
    }
}
