package dev.tutti.commerce.orders.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where an order goes.
 *
 * @param country ISO 3166-1 alpha-2, upper case
 */
public record Address(
        @NotBlank @Size(max = LINE_MAX) String name,
        @NotBlank @Size(max = LINE_MAX) String line1,
        @Size(max = LINE_MAX) @Nullable String line2,
        @NotBlank @Size(max = POSTAL_CODE_MAX) String postalCode,
        @NotBlank @Size(max = LINE_MAX) String city,
        @Size(max = LINE_MAX) @Nullable String region,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String country) {

    static final int LINE_MAX = 200;
    static final int POSTAL_CODE_MAX = 20;
}
