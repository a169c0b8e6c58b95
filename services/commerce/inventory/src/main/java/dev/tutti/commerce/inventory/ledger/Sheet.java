package dev.tutti.commerce.inventory.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The stock of some SKUs at all locations, locked by the current transaction, and what is to be done to it. Each step
 * is checked at once against what the steps before have left; {@link Ledger#post} writes them all.
 */
public final class Sheet {

    private static final Comparator<Shelf> BY_PRIORITY =
            Comparator.comparingInt(Shelf::priority).thenComparing(Shelf::place);

    private final Map<String, KeptSku> kept = new LinkedHashMap<>();
    private final SortedMap<Place, Shelf> before = new TreeMap<>();
    private final SortedMap<Place, Shelf> now = new TreeMap<>();
    private final List<Movement> movements = new ArrayList<>();

    Sheet(Collection<LedgerStore.LockedRow> rows) {
        for (var row : rows) {
            kept.put(row.settings().sku(), row.settings());
            before.put(row.shelf().place(), row.shelf());
        }
        now.putAll(before);
    }

    /** How the SKU is kept; an unknown one as {@link StockMode#DEFAULT} says. */
    public StockMode mode(String sku) {
        var settings = kept.get(sku);
        return settings == null ? StockMode.DEFAULT : settings.mode();
    }

    /** The SKU's shelves, in the order in which units are taken from them. */
    public List<Shelf> shelves(String sku) {
        return of(now, sku).values().stream().sorted(BY_PRIORITY).toList();
    }

    public boolean has(Place place) {
        return now.containsKey(place);
    }

    public Shelf shelf(Place place) {
        return Objects.requireNonNull(now.get(place), () -> place + " is not on this sheet");
    }

    /** What may still be sold of the SKU, at all locations together. */
    public long available(String sku) {
        return available(now, sku);
    }

    public long onHand(String sku) {
        return shelves(sku).stream().mapToLong(Shelf::onHand).sum();
    }

    public void reserve(Place place, long quantity, Occasion occasion) {
        move(MovementKind.RESERVED, place, 0, quantity, occasion);
    }

    public void release(Place place, long quantity, Occasion occasion) {
        move(MovementKind.RELEASED, place, 0, -quantity, occasion);
    }

    /** Ships units of which some, or all, or none were set aside before. */
    public void ship(Place place, long quantity, long ofThemReserved, Occasion occasion) {
        move(MovementKind.SHIPPED, place, -quantity, -ofThemReserved, occasion);
    }

    public void receive(Place place, long quantity, Occasion occasion) {
        move(MovementKind.RECEIVED, place, quantity, 0, occasion);
    }

    public void takeBack(Place place, long quantity, Occasion occasion) {
        move(MovementKind.RETURNED, place, quantity, 0, occasion);
    }

    public void writeOff(Place place, long quantity, Occasion occasion) {
        move(MovementKind.WRITTEN_OFF, place, -quantity, 0, occasion);
    }

    public void adjust(Place place, long change, Occasion occasion) {
        move(MovementKind.ADJUSTED, place, change, 0, occasion);
    }

    private void move(MovementKind kind, Place place, long onHandChange, long reservedChange, Occasion occasion) {
        var after = shelf(place).changed(onHandChange, reservedChange);
        now.put(place, after);
        movements.add(new Movement(kind, place, onHandChange, reservedChange, after, occasion));
    }

    List<Movement> movements() {
        return movements;
    }

    /** The shelves as they are to be, of those that the steps touched, in their order. */
    List<Shelf> changed() {
        return now.values().stream()
                .filter(shelf -> !shelf.equals(before.get(shelf.place())))
                .toList();
    }

    Shelf before(Place place) {
        return Objects.requireNonNull(before.get(place));
    }

    /** Where there is more in the end than there was before. */
    List<Grown> grown() {
        return changed().stream()
                .map(Shelf::place)
                .map(place ->
                        new Grown(place, shelf(place).onHand() - before(place).onHand(), firstOccasion(place)))
                .filter(grown -> grown.units() > 0)
                .toList();
    }

    private Occasion firstOccasion(Place place) {
        return movements.stream()
                .filter(movement -> movement.place().equals(place))
                .map(Movement::occasion)
                .findFirst()
                .orElseThrow();
    }

    /** The SKUs that can be sold less often than before. */
    List<Shrunk> shrunk() {
        return kept.values().stream()
                .map(settings ->
                        new Shrunk(settings, available(before, settings.sku()), available(now, settings.sku())))
                .filter(sku -> sku.after() < sku.before())
                .toList();
    }

    private static long available(SortedMap<Place, Shelf> shelves, String sku) {
        return of(shelves, sku).values().stream().mapToLong(Shelf::available).sum();
    }

    /** From the SKU's first place to the first of whatever comes after it. */
    private static SortedMap<Place, Shelf> of(SortedMap<Place, Shelf> shelves, String sku) {
        return shelves.subMap(new Place(sku, ""), new Place(sku + '\0', ""));
    }

    /** A place with more units than before. */
    record Grown(Place place, long units, Occasion occasion) {}

    /** A SKU of which less is for sale than before. */
    record Shrunk(KeptSku settings, long before, long after) {

        boolean isDepleted() {
            return before > 0 && after == 0;
        }

        boolean isLow() {
            var threshold = settings.lowThreshold();
            return threshold != null && before > threshold && after <= threshold;
        }
    }
}
