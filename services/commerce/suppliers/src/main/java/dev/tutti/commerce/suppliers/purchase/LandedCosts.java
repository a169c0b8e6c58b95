package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What goods cost until they are here. Freight and duty are spread over the lines by their value with the largest
 * remainder, so that the lines sum to the order's total to the last cent; only the cost of one unit is rounded, half up.
 */
final class LandedCosts {

    /** Of one line: all its units together, and one of them. */
    record LandedCost(Money total, Money perUnit) {}

    private LandedCosts() {}

    /** In the order of the lines. */
    static List<LandedCost> of(List<PurchaseOrderLine> lines, Terms terms) {
        var values = lines.stream().map(line -> line.total().amount()).toList();
        var freight = terms.freight().allocate(values);
        var duty = terms.duty().allocate(values);
        var landed = new ArrayList<LandedCost>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var total = line.total().plus(freight.get(i)).plus(duty.get(i));
            landed.add(new LandedCost(total, perUnit(total, line.quantity())));
        }
        return List.copyOf(landed);
    }

    private static Money perUnit(Money total, int quantity) {
        var exact = BigDecimal.valueOf(total.amount()).divide(BigDecimal.valueOf(quantity), 0, RoundingMode.HALF_UP);
        return new Money(exact.longValueExact(), total.currency());
    }
}
