package dev.tutti.commerce.suppliers.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.contracts.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LandedCostsTests {

    @Property
    void linesSumToTheOrderToTheLastCent(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 100_000) Long> costs,
            @ForAll @IntRange(min = 1, max = 1_000) int quantity,
            @ForAll @LongRange(min = 0, max = 1_000_000) long freight,
            @ForAll @LongRange(min = 0, max = 1_000_000) long duty) {
        var lines = new ArrayList<PurchaseOrderLine>();
        for (var cost : costs) {
            lines.add(new PurchaseOrderLine(
                    new UUID(0, lines.size()), "SKU-" + lines.size(), null, quantity, 0, 0, eur(cost)));
        }
        var terms = new Terms("main", eur(freight), eur(duty), null);

        var landed = LandedCosts.of(lines, terms);

        var sum = landed.stream().map(LandedCosts.LandedCost::total).reduce(eur(0), Money::plus);
        var goods = lines.stream().map(PurchaseOrderLine::total).reduce(eur(0), Money::plus);
        assertThat(sum).isEqualTo(goods.plus(eur(freight)).plus(eur(duty)));
        assertThat(landed).allSatisfy(cost -> assertThat(cost.total().amount()).isNotNegative());
    }

    @Property
    void aUnitIsOffItsShareByLessThanHalfACentPerUnit(
            @ForAll @LongRange(min = 0, max = 100_000) long cost,
            @ForAll @IntRange(min = 1, max = 1_000) int quantity,
            @ForAll @LongRange(min = 0, max = 1_000_000) long freight) {
        var line = new PurchaseOrderLine(new UUID(0, 1), "SKU", null, quantity, 0, 0, eur(cost));

        var landed = LandedCosts.of(List.of(line), new Terms("main", eur(freight), eur(0), null))
                .getFirst();

        long difference = landed.perUnit().times(quantity).minus(landed.total()).amount();
        assertThat(Math.abs(2 * difference)).isLessThanOrEqualTo(quantity);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
