package dev.tutti.commerce.inventory.level;

import static dev.tutti.commerce.inventory.InventoryTutti.conservation;
import static dev.tutti.commerce.inventory.InventoryTutti.level;
import static dev.tutti.commerce.inventory.InventoryTutti.movements;
import static dev.tutti.commerce.inventory.InventoryTutti.reserve;
import static dev.tutti.commerce.inventory.InventoryTutti.stock;
import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.inventory.InventoryTutti;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.contracts.api.commerce.inventory.StockImports;
import dev.tutti.contracts.api.commerce.inventory.StockImports.Batch;
import dev.tutti.contracts.api.commerce.inventory.StockImports.Level;
import dev.tutti.contracts.api.commerce.inventory.StockImports.Outcome;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ImportTests {

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    @Test
    void setsLevelsAndChangesNothingTheSecondTime() {
        var known = stocked(tutti, 10);
        var fresh = "fresh-" + UUID.randomUUID();
        var levels = new Level[] {new Level(known, null, 7), new Level(fresh, "main", 3)};

        assertThat(results(apply(false, levels))).containsExactly("changed", "created");
        assertThat(results(apply(false, levels))).containsExactly("unchanged", "unchanged");

        assertThat(stock(tutti, known)).isEqualTo("7/0");
        assertThat(stock(tutti, fresh)).isEqualTo("3/0");
        assertThat(movements(tutti, known)).hasSize(2);
        assertThat(movements(tutti, known)
                        .getFirst()
                        .path("reference")
                        .path("type")
                        .asString())
                .isEqualTo("import");
        assertThat(conservation(tutti, known).path("violations").asInt()).isZero();
    }

    @Test
    void saysInADryRunWhatWouldHappen() {
        var known = stocked(tutti, 10);
        var fresh = "fresh-" + UUID.randomUUID();

        var outcomes = apply(
                true,
                new Level(known, null, 7),
                new Level(fresh, null, 3),
                new Level(fresh, null, 3),
                new Level(fresh, null, 4),
                new Level(known, null, 7));

        assertThat(results(outcomes)).containsExactly("changed", "created", "unchanged", "changed", "unchanged");
        assertThat(stock(tutti, known)).isEqualTo("10/0");
        assertThat(level(tutti, fresh).path("version").asInt()).isZero();
    }

    @Test
    void refusesByItselfWhatCannotBe() {
        var held = stocked(tutti, 10);
        reserve(tutti, UUID.randomUUID(), new Line(held, 4));
        var fine = stocked(tutti, 1);

        var outcomes = apply(
                false,
                new Level(held, null, 3),
                new Level(fine, "moon", 3),
                new Level(" ", null, 3),
                new Level(fine, null, -1),
                new Level(fine, null, Long.MAX_VALUE),
                new Level(fine, null, 0));

        assertThat(outcomes)
                .extracting(Outcome::problem)
                .containsExactly(
                        "not-enough-stock",
                        "unknown-location",
                        "invalid-value",
                        "quantity-out-of-range",
                        "quantity-out-of-range",
                        null);
        assertThat(stock(tutti, held)).isEqualTo("10/4");
        assertThat(stock(tutti, fine)).isEqualTo("0/0");
    }

    @Test
    void takesAWholeBatch() {
        var part = "batch-" + UUID.randomUUID() + "-";
        var levels = IntStream.range(0, StockImports.BATCH_MAX)
                .mapToObj(number -> new Level(part + number, null, number))
                .toArray(Level[]::new);

        assertThat(results(apply(false, levels))).containsOnly("created");

        assertThat(stock(tutti, part + "999")).isEqualTo("999/0");
    }

    private static List<Outcome> apply(boolean dryRun, Level... levels) {
        return tutti.bean(StockImports.class)
                .apply(new Batch(UUID.randomUUID(), UUID.randomUUID(), dryRun, Arrays.asList(levels)));
    }

    private static List<String> results(List<Outcome> outcomes) {
        return outcomes.stream().map(Outcome::result).toList();
    }
}
