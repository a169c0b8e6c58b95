package dev.tutti.commerce.inventory.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerStore {

    private final JdbcClient jdbc;

    LedgerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A shelf that is locked, and how its SKU is kept. */
    record LockedRow(KeptSku settings, Shelf shelf) {}

    List<LockedRow> lock(SortedSet<String> skus) {
        return jdbc.sql("""
                SELECT stock.sku, stock.location, stock.on_hand, stock.reserved, locations.priority, skus.mode, skus.low_threshold
                FROM inventory.stock
                JOIN inventory.skus ON skus.sku = stock.sku
                JOIN inventory.locations ON locations.code = stock.location
                WHERE stock.sku = ANY (:skus)
                ORDER BY stock.sku, stock.location
                FOR UPDATE OF stock
                """)
                .param("skus", skus.toArray(String[]::new))
                .query(LedgerStore::toLockedRow)
                .list();
    }

    void insertSkus(SortedSet<String> skus, Instant now) {
        jdbc.sql("""
                INSERT INTO inventory.skus (sku, created_at)
                SELECT sku, :now
                FROM unnest(:skus) AS wanted (sku)
                ORDER BY sku
                ON CONFLICT DO NOTHING
                """)
                .param("skus", skus.toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes these places, and for each of their SKUs the one at main, and returns those that are new. */
    Set<Place> insertPlaces(SortedSet<Place> places) {
        return jdbc.sql("""
                INSERT INTO inventory.stock (sku, location)
                SELECT sku, location
                FROM unnest(:skus, :locations) AS wanted (sku, location)
                UNION
                SELECT sku, 'main'
                FROM unnest(:skus) AS wanted (sku)
                ORDER BY sku, location
                ON CONFLICT DO NOTHING
                RETURNING sku, location
                """)
                .param("skus", texts(places, Place::sku))
                .param("locations", texts(places, Place::location))
                .query((row, number) -> new Place(row.getString("sku"), row.getString("location")))
                .set();
    }

    /**
     * Writes the shelves and the movements. The condition cannot fail while the rows are locked; that it stands here
     * and in the table means that no mistake elsewhere can sell a unit twice.
     *
     * @return the ids of the movements, in their order
     */
    List<Long> write(Sheet sheet, Instant now) {
        var shelves = sheet.changed();
        var movements = sheet.movements();
        var written = jdbc.sql("""
                WITH change AS (
                    SELECT sku, location, on_hand, reserved
                    FROM unnest(:skus, :locations, :onHand, :reserved) AS change (sku, location, on_hand, reserved)),
                updated AS (
                    UPDATE inventory.stock
                    SET on_hand = stock.on_hand + change.on_hand,
                        reserved = stock.reserved + change.reserved
                    FROM change
                    WHERE stock.sku = change.sku
                      AND stock.location = change.location
                      AND stock.reserved + change.reserved BETWEEN 0 AND stock.on_hand + change.on_hand
                    RETURNING 1),
                written AS (
                    INSERT INTO inventory.movements (
                        sku, location, kind, on_hand_change, reserved_change, on_hand_after, reserved_after,
                        reason, note, reference_type, reference_id, moved_by, moved_at)
                    SELECT sku, location, kind, on_hand_change, reserved_change, on_hand_after, reserved_after,
                           reason, note, reference_type, reference_id::uuid, moved_by::uuid, :now
                    FROM unnest(
                        :movedSkus, :movedLocations, :kinds, :onHandChanges, :reservedChanges, :onHandAfters,
                        :reservedAfters, :reasons, :notes, :types, :references, :people)
                        WITH ORDINALITY AS moved (
                            sku, location, kind, on_hand_change, reserved_change, on_hand_after, reserved_after,
                            reason, note, reference_type, reference_id, moved_by, number)
                    ORDER BY number
                    RETURNING id)
                SELECT (SELECT COUNT(*) FROM updated) AS updated,
                       (SELECT ARRAY_AGG(id ORDER BY id) FROM written) AS ids
                """)
                .param("skus", texts(shelves, shelf -> shelf.place().sku()))
                .param("locations", texts(shelves, shelf -> shelf.place().location()))
                .param(
                        "onHand",
                        numbers(
                                shelves,
                                shelf -> shelf.onHand()
                                        - sheet.before(shelf.place()).onHand()))
                .param(
                        "reserved",
                        numbers(
                                shelves,
                                shelf -> shelf.reserved()
                                        - sheet.before(shelf.place()).reserved()))
                .param(
                        "movedSkus",
                        texts(movements, movement -> movement.place().sku()))
                .param(
                        "movedLocations",
                        texts(movements, movement -> movement.place().location()))
                .param("kinds", texts(movements, movement -> movement.kind().label()))
                .param("onHandChanges", numbers(movements, Movement::onHandChange))
                .param("reservedChanges", numbers(movements, Movement::reservedChange))
                .param(
                        "onHandAfters",
                        numbers(movements, movement -> movement.after().onHand()))
                .param(
                        "reservedAfters",
                        numbers(movements, movement -> movement.after().reserved()))
                .param(
                        "reasons",
                        texts(movements, movement -> movement.occasion().reason()))
                .param("notes", texts(movements, movement -> movement.occasion().note()))
                .param("types", texts(movements, movement -> movement.occasion().type()))
                .param(
                        "references",
                        texts(movements, movement -> text(movement.occasion().id())))
                .param(
                        "people",
                        texts(movements, movement -> text(movement.occasion().by())))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(LedgerStore::toWritten)
                .single();
        if (written.shelves() != shelves.size()) {
            throw new IllegalStateException(
                    "%d of %d shelves could be changed".formatted(written.shelves(), shelves.size()));
        }
        return written.ids();
    }

    private record Written(int shelves, List<Long> ids) {}

    private static Written toWritten(ResultSet row, int number) throws SQLException {
        return new Written(
                row.getInt("updated"), List.of((Long[]) row.getArray("ids").getArray()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> Long[] numbers(Collection<T> rows, ToLongFunction<T> column) {
        return rows.stream().mapToLong(column).boxed().toArray(Long[]::new);
    }

    private static LockedRow toLockedRow(ResultSet row, int number) throws SQLException {
        var sku = row.getString("sku");
        return new LockedRow(
                new KeptSku(sku, StockMode.of(row.getString("mode")), row.getObject("low_threshold", Long.class)),
                new Shelf(
                        new Place(sku, row.getString("location")),
                        row.getInt("priority"),
                        row.getLong("on_hand"),
                        row.getLong("reserved")));
    }
}
