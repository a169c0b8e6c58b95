package dev.tutti.commerce.suppliers.purchase;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How far a delivery may be off what was ordered.
 *
 * @param overDeliveryPercent units beyond those ordered that are accepted, of each line, rounded down
 * @param underDeliveryPercent units that may be missing of each line for the order to count as received, rounded down
 */
@Validated
@ConfigurationProperties("tutti.suppliers.receiving")
record Tolerance(
        @DefaultValue("5") @Min(0) @Max(100) int overDeliveryPercent,
        @DefaultValue("0") @Min(0) @Max(100) int underDeliveryPercent) {

    /** The most good units that are accepted of the line in all. */
    int receivedMax(PurchaseOrderLine line) {
        return Math.addExact(line.quantity(), percent(line, overDeliveryPercent));
    }

    boolean isSatisfied(PurchaseOrderLine line) {
        return line.received() >= line.quantity() - percent(line, underDeliveryPercent);
    }

    private static int percent(PurchaseOrderLine line, int percent) {
        return (int) ((long) line.quantity() * percent / 100);
    }
}
