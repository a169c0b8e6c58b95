package dev.tutti.commerce.suppliers.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The shop, as it stands on a purchase order.
 *
 * @param buyer its name
 * @param address where goods are to be brought, line by line
 * @param contact an address or a number for questions
 */
@Validated
@ConfigurationProperties("tutti.suppliers.document")
record DocumentSettings(
        @DefaultValue("Tutti") @NotBlank String buyer,
        @DefaultValue({}) @NotNull List<String> address,
        @Nullable String contact) {

    DocumentSettings {
        address = List.copyOf(address);
    }
}
