package dev.tutti.commerce.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.commerce.inventory.ledger.Shelf;
import dev.tutti.commerce.inventory.reservation.Allocation.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllocationTests {

    @Test
    void takesFromTheFirstThatHasThemAll() {
        var shelves = List.of(shelf("a", 2), shelf("b", 5), shelf("c", 9));

        assertThat(Allocation.of(shelves, 4).shares()).containsExactly(new Share(new Place("sku", "b"), 4));
    }

    @Test
    void splitsInTurnWhereNoneHasThemAll() {
        var shelves = List.of(shelf("a", 2), shelf("b", 0), shelf("c", 9));

        assertThat(Allocation.of(shelves, 11).shares())
                .containsExactly(new Share(new Place("sku", "a"), 2), new Share(new Place("sku", "c"), 9));
    }

    @Property(tries = 300)
    void givesExactlyWhatIsWantedAndNowhereMoreThanThereIs(
            @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 0, max = 20) Integer> available,
            @ForAll @IntRange(min = 1, max = 120) int asked) {
        var shelves = new ArrayList<Shelf>();
        available.forEach(units -> shelves.add(shelf("location" + shelves.size(), units)));
        long wanted =
                Math.min(asked, shelves.stream().mapToLong(Shelf::available).sum());

        var shares = Allocation.of(shelves, wanted).shares();

        assertThat(shares.stream().mapToLong(Share::quantity).sum()).isEqualTo(wanted);
        assertThat(shares)
                .allSatisfy(share -> assertThat(share.quantity())
                        .isBetween(
                                wanted == 0 ? 0L : 1L,
                                shelves.stream()
                                        .filter(shelf -> shelf.place().equals(share.place()))
                                        .findFirst()
                                        .orElseThrow()
                                        .available()));
        assertThat(new HashSet<>(shares.stream().map(Share::place).toList())).hasSameSizeAs(shares);
    }

    private static Shelf shelf(String location, long available) {
        return new Shelf(new Place("sku", location), 0, available + 3, 3);
    }
}
