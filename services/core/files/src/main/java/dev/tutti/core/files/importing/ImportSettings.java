package dev.tutti.core.files.importing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Currency;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How files become data.
 *
 * @param currency of prices whose row has no column {@code Currency}, as in Shopify's own format
 * @param refusedRows how many rows may be refused before the file is given up as the wrong one
 */
@Validated
@ConfigurationProperties("tutti.files.imports")
record ImportSettings(
        @DefaultValue("EUR") @NotNull Currency currency,
        @DefaultValue("1000000") @Min(1) long refusedRows) {}
