package dev.tutti.tests.retail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Units of an earlier invoice that came back.
 *
 * @param credit the number of the credit
 * @param sale the line that was sold
 * @param units 1 or more
 */
record Credit(String credit, InvoiceLine sale, long units) {

    long total() {
        return units * sale.pence();
    }

    /**
     * Finds for each line that was credited what it was sold as: earlier lines of the same customer, product and price
     * that are not used up. What was sold before the file begins, discounts and corrections have none.
     */
    static List<Credit> match(RetailFile file) {
        var left = new HashMap<InvoiceLine, Long>();
        var credits = new ArrayList<Credit>();
        var seen = new ArrayList<InvoiceLine>();
        for (var line : file.lines()) {
            if (line.isCredit()) match(line, seen, left, credits);
            else if (line.quantity() > 0) {
                seen.add(line);
                left.merge(line, (long) line.quantity(), Long::sum);
            }
        }
        return credits;
    }

    private static void match(
            InvoiceLine credited, List<InvoiceLine> seen, Map<InvoiceLine, Long> left, List<Credit> credits) {
        long open = -credited.quantity();
        for (var sale : seen.stream().distinct().toList().reversed()) {
            long units = Math.min(open, isSaleOf(credited, sale) ? left.getOrDefault(sale, 0L) : 0);
            if (units < 1) continue;
            credits.add(new Credit(credited.invoice(), sale, units));
            left.merge(sale, -units, Long::sum);
            open -= units;
        }
    }

    private static boolean isSaleOf(InvoiceLine credited, InvoiceLine sale) {
        return !credited.customer().isEmpty()
                && credited.customer().equals(sale.customer())
                && credited.sku().equals(sale.sku());
    }
}
