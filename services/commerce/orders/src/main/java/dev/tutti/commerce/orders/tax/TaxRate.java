package dev.tutti.commerce.orders.tax;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * How much is on top of the net price; prices include it.
 *
 * @param country where it is delivered, ISO 3166-1 alpha-2
 * @param taxClass of the product: standard
 * @param basisPoints hundredths of a percent: 1900 for 19 %
 */
record TaxRate(
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
        @NotBlank @Size(max = 50) String taxClass,
        @Min(0) @Max(10_000) int basisPoints) {}
