package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.commerce.suppliers.catalogue.CatalogueItem;
import dev.tutti.commerce.suppliers.catalogue.Catalogues;
import dev.tutti.commerce.suppliers.catalogue.MixedCurrencies;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the lines of an order from what is asked for and what the supplier's catalogue says. */
@Component
class LineWriter {

    /** An order beyond is a slip of the pen: a hundred million millions, far below where sums would overflow. */
    static final long TOTAL_MAX = 100_000_000_000_000L;

    private final Catalogues catalogues;
    private final Ids ids;

    LineWriter(Catalogues catalogues, Ids ids) {
        this.catalogues = catalogues;
        this.ids = ids;
    }

    List<PurchaseOrderLine> write(UUID supplierId, Terms terms, List<NewLine> asked) {
        requireDistinct(asked.stream().map(NewLine::sku).toList());
        var items =
                catalogues.findBest(supplierId, asked.stream().map(NewLine::sku).toList());
        var lines = new ArrayList<PurchaseOrderLine>();
        for (int i = 0; i < asked.size(); i++) {
            lines.add(write(
                    "lines[%d].".formatted(i),
                    asked.get(i),
                    items.get(asked.get(i).sku()),
                    terms));
        }
        return List.copyOf(lines);
    }

    /** Refuses a sum that is no order's any more, or that mixes currencies. */
    static void requireSums(Terms terms, List<PurchaseOrderLine> lines, String currency) {
        requireCurrency("freight", terms.freight(), currency);
        requireCurrency("duty", terms.duty(), currency);
        try {
            var total = lines.stream()
                    .map(PurchaseOrderLine::total)
                    .reduce(terms.freight().plus(terms.duty()), Money::plus);
            if (total.amount() <= TOTAL_MAX) {
                return;
            }
        } catch (ArithmeticException overflow) {
            throw totalOutOfRange();
        }
        throw totalOutOfRange();
    }

    static void requireDistinct(List<String> skus) {
        var seen = new HashSet<String>();
        for (int i = 0; i < skus.size(); i++) {
            if (!seen.add(skus.get(i))) {
                throw new Refusal(
                        Refusal.Kind.RULE_BROKEN,
                        "duplicate-sku",
                        "%s stands in two lines: put it into one.".formatted(skus.get(i)),
                        "lines[%d].sku".formatted(i),
                        null);
            }
        }
    }

    private PurchaseOrderLine write(String field, NewLine asked, @Nullable CatalogueItem item, Terms terms) {
        var cost = cost(field, asked, item);
        requireCurrency(field + "unitCost", cost, terms.freight().currency());
        if (item != null && asked.quantity() % item.packSize() != 0) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "not-whole-packs",
                    "%s comes in packs of %d: order a multiple.".formatted(asked.sku(), item.packSize()),
                    field + "quantity",
                    (long) item.packSize());
        }
        return new PurchaseOrderLine(
                ids.next(), asked.sku(), item == null ? null : item.supplierSku(), asked.quantity(), 0, 0, cost);
    }

    private static Money cost(String field, NewLine asked, @Nullable CatalogueItem item) {
        var unitCost = asked.unitCost();
        if (unitCost != null) {
            return unitCost;
        }
        if (item != null) {
            return item.cost();
        }
        throw new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "no-unit-cost",
                "The supplier's catalogue has no %s: say what a unit costs.".formatted(asked.sku()),
                field + "unitCost",
                null);
    }

    private static void requireCurrency(String field, Money money, String currency) {
        if (!money.currency().equals(currency)) {
            throw new MixedCurrencies(field, currency);
        }
        if (money.signum() < 0) {
            throw Refusal.invalid(field, "%s is nothing or more.".formatted(field));
        }
    }

    private static Refusal totalOutOfRange() {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "total-out-of-range",
                "The order's total is beyond what is possible here.",
                "lines",
                TOTAL_MAX);
    }
}
