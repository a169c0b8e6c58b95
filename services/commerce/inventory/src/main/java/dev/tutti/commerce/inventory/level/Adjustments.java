package dev.tutti.commerce.inventory.level;

import dev.tutti.commerce.inventory.ledger.Ledger;
import dev.tutti.commerce.inventory.ledger.LedgerEntry;
import dev.tutti.commerce.inventory.ledger.Occasion;
import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.commerce.inventory.ledger.Sheet;
import dev.tutti.commerce.inventory.location.Locations;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say was counted, found or lost. */
@Component
class Adjustments {

    /** Above any shop's, and far from where numbers overflow. */
    static final long UNITS_MAX = 1_000_000_000;

    private static final Logger log = LoggerFactory.getLogger(Adjustments.class);

    private final Ledger ledger;
    private final Locations locations;

    Adjustments(Ledger ledger, Locations locations) {
        this.ledger = ledger;
        this.locations = locations;
    }

    /**
     * Somebody's word on stock.
     *
     * @param quantity how many units more, or less where it is negative
     * @param location null for the default one
     */
    record Adjustment(
            String sku,
            @Nullable String location,
            long quantity,
            AdjustmentReason reason,
            @Nullable String note,
            UUID by) {}

    /** Changes what is on hand; what is set aside cannot be taken away. */
    @Transactional
    LedgerEntry adjust(Adjustment adjustment) {
        requireFitting(adjustment);
        var place = new Place(adjustment.sku(), locations.getCode(adjustment.location()));
        var sheet = ledger.openAt(List.of(place));
        requireRoom(sheet, place, adjustment.quantity());
        apply(sheet, place, adjustment);
        log.info(
                "stock adjusted sku={} location={} quantity={} reason={}",
                place.sku(),
                place.location(),
                adjustment.quantity(),
                adjustment.reason().label());
        return ledger.post(sheet).getFirst();
    }

    private static void requireFitting(Adjustment adjustment) {
        long quantity = adjustment.quantity();
        if (quantity < -UNITS_MAX
                || quantity > UNITS_MAX
                || !adjustment.reason().allows(quantity)) {
            throw outOfRange(
                    "quantity is a number of units to add or, below zero, to take away, up to %d, as the reason allows."
                            .formatted(UNITS_MAX));
        }
    }

    private static void requireRoom(Sheet sheet, Place place, long quantity) {
        var shelf = sheet.shelf(place);
        if (shelf.available() + quantity < 0) {
            throw new NotEnoughStock(place.sku(), shelf.available());
        }
        if (quantity > 0 && shelf.onHand() + quantity > UNITS_MAX) {
            throw outOfRange("A location holds up to %d units of a SKU.".formatted(UNITS_MAX));
        }
    }

    private static void apply(Sheet sheet, Place place, Adjustment adjustment) {
        var occasion = Occasion.adjustment(adjustment.reason().label(), adjustment.note(), adjustment.by());
        if (adjustment.reason().writesOff()) {
            sheet.writeOff(place, -adjustment.quantity(), occasion);
        } else {
            sheet.adjust(place, adjustment.quantity(), occasion);
        }
    }

    /** Refuses what cannot be the number of units at a place. */
    static void requireLevel(long onHand) {
        if (onHand < 0 || onHand > UNITS_MAX) {
            throw outOfRange("A location holds 0 to %d units of a SKU.".formatted(UNITS_MAX));
        }
    }

    private static Refusal outOfRange(String detail) {
        return new Refusal(Refusal.Kind.RULE_BROKEN, "quantity-out-of-range", detail, "quantity", UNITS_MAX);
    }
}
