package dev.tutti.commerce.orders.tax;

import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.web.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tax-rates")
class TaxRateController {

    private static final int RATES_MAX = 2_000;

    private final TaxRates rates;

    TaxRateController(TaxRates rates) {
        this.rates = rates;
    }

    /** All of them; there are never so many that pages would help. */
    @Anonymous
    @GetMapping
    Page<TaxRate> list() {
        return new Page<>(rates.list(), null);
    }

    @PutMapping
    @PreAuthorize("hasAnyRole('merchant', 'administrator')")
    Page<TaxRate> replace(@Valid @RequestBody NewRates next) {
        return new Page<>(rates.replace(next.items()), null);
    }

    record NewRates(@NotNull @Size(max = RATES_MAX) List<@Valid TaxRate> items) {}
}
