package dev.tutti.core.files.importing;

import dev.tutti.contracts.money.Money;
import dev.tutti.core.files.table.BadCell;
import dev.tutti.core.files.table.Row;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sums of money in cells: 19.90, in the currency of the row or else of the installation. */
@Component
class Prices {

    private static final String CURRENCY = "Currency";
    private static final long MINOR_UNITS_MAX = 1_000_000_000_000L;

    private final ImportSettings settings;

    Prices(ImportSettings settings) {
        this.settings = settings;
    }

    @Nullable
    Money find(Row row, String column) throws BadCell {
        if (row.find(column) == null) {
            return null;
        }
        var currency = currency(row);
        var amount = row.findMinorUnits(column, Math.max(0, currency.getDefaultFractionDigits()), MINOR_UNITS_MAX);
        return amount == null ? null : new Money(amount, currency.getCurrencyCode());
    }

    private Currency currency(Row row) throws BadCell {
        var code = row.find(CURRENCY);
        if (code == null) {
            return settings.currency();
        }
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadCell("unknown-currency", CURRENCY, "A currency is a code of ISO 4217, such as EUR.");
        }
    }
}
