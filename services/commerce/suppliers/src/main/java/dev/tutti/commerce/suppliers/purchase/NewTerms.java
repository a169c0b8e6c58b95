package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Terms as they are asked for; what is null stays as it is, or is the usual. */
record NewTerms(
        @Nullable String location,
        @Nullable LocalDate expectedOn,
        @Nullable Money freight,
        @Nullable Money duty) {

    Terms over(Terms before) {
        return new Terms(
                Objects.requireNonNullElse(location, before.location()),
                Objects.requireNonNullElse(freight, before.freight()),
                Objects.requireNonNullElse(duty, before.duty()),
                expectedOn == null ? before.expectedOn() : expectedOn);
    }

    Terms overDefaults(String currency) {
        return over(new Terms(Terms.LOCATION_DEFAULT, Money.zero(currency), Money.zero(currency), null));
    }
}
