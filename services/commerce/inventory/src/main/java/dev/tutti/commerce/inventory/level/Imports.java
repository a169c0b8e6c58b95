package dev.tutti.commerce.inventory.level;

import dev.tutti.commerce.inventory.ledger.Ledger;
import dev.tutti.commerce.inventory.ledger.Occasion;
import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.commerce.inventory.ledger.Sheet;
import dev.tutti.commerce.inventory.location.Locations;
import dev.tutti.contracts.api.commerce.inventory.StockImports;
import dev.tutti.contracts.api.commerce.inventory.StockImports.Batch;
import dev.tutti.contracts.api.commerce.inventory.StockImports.Outcome;
import dev.tutti.platform.runtime.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Levels as files bring them. A batch is one transaction, or a million rows would wait for the disk a million times; a
 * row that cannot be is refused by itself.
 */
@Component
class Imports {

    private static final Outcome CREATED = new Outcome("created", null, null);
    private static final Outcome CHANGED = new Outcome("changed", null, null);
    private static final Outcome UNCHANGED = new Outcome("unchanged", null, null);

    private final Ledger ledger;
    private final Locations locations;

    Imports(Ledger ledger, Locations locations) {
        this.ledger = ledger;
        this.locations = locations;
    }

    /** One outcome per level, in their order. */
    @Transactional
    List<Outcome> apply(Batch batch) {
        var counts = countsOf(batch);
        var places = counts.stream().flatMap(count -> count.place().stream()).toList();
        var isNew = new HashSet<>(batch.dryRun() ? Set.<Place>of() : ledger.make(places));
        var sheet = ledger.open(places.stream().map(Place::sku).toList());
        var trial = new Trial(sheet, isNew, Occasion.stockImport(batch.reference(), batch.ownerId()));
        var outcomes = counts.stream().map(trial::apply).toList();
        if (!batch.dryRun()) {
            ledger.post(sheet);
        }
        return outcomes;
    }

    private List<Count> countsOf(Batch batch) {
        var known = new HashMap<String, Boolean>();
        var counts = new ArrayList<Count>();
        for (var level : batch.levels()) {
            var location = level.location() == null ? Locations.DEFAULT : level.location();
            var refusal = known.computeIfAbsent(location, locations::exists)
                    ? refusalOf(level)
                    : Optional.of(Locations.unknown());
            counts.add(new Count(new Place(level.sku(), location), level.onHand(), refusal.orElse(null)));
        }
        return counts;
    }

    private static Optional<Refusal> refusalOf(StockImports.Level level) {
        try {
            Sku.checked(level.sku());
            Adjustments.requireLevel(level.onHand());
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome("refused", refusal.slug(), refusal.detail());
    }

    /** A level of the file, and why it cannot be, if so. */
    private record Count(Place named, long onHand, @Nullable Refusal refusal) {

        Optional<Place> place() {
            return refusal == null ? Optional.of(named) : Optional.empty();
        }
    }

    /** The batch so far: a dry run makes no places, so it remembers what it would have made. */
    private record Trial(Sheet sheet, Set<Place> isNew, Occasion occasion, Map<Place, Long> imagined) {

        Trial(Sheet sheet, Set<Place> isNew, Occasion occasion) {
            this(sheet, isNew, occasion, new HashMap<>());
        }

        Outcome apply(Count count) {
            if (count.refusal() != null) {
                return refused(count.refusal());
            }
            return sheet.has(count.named()) ? set(count.named(), count.onHand()) : imagine(count);
        }

        private Outcome imagine(Count count) {
            var before = imagined.put(count.named(), count.onHand());
            if (before == null) {
                return CREATED;
            }
            return before == count.onHand() ? UNCHANGED : CHANGED;
        }

        private Outcome set(Place place, long onHand) {
            var shelf = sheet.shelf(place);
            if (onHand < shelf.reserved()) {
                return refused(new NotEnoughStock(place.sku(), shelf.available()));
            }
            if (onHand != shelf.onHand()) {
                sheet.adjust(place, onHand - shelf.onHand(), occasion);
            }
            if (isNew.remove(place)) {
                return CREATED;
            }
            return onHand == shelf.onHand() ? UNCHANGED : CHANGED;
        }
    }
}
