package dev.tutti.commerce.suppliers.reorder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How suggestions are reckoned where a merchant says nothing else about a SKU.
 *
 * @param windowDays sales of so many days make the speed
 * @param safetyDays stock for so many days is to be left when a delivery arrives
 * @param reviewDays an order is to last for so many days
 */
@Validated
@ConfigurationProperties("tutti.suppliers.reorder")
record ReorderSettings(
        @DefaultValue("28") @Min(7) @Max(365) int windowDays,
        @DefaultValue("7") @Min(0) @Max(365) int safetyDays,
        @DefaultValue("14") @Min(1) @Max(365) int reviewDays) {}
