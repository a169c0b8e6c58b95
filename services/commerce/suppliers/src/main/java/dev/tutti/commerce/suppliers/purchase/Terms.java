package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an order besides its lines.
 *
 * @param location where it is to arrive, by inventory's code
 * @param freight of the whole delivery
 * @param duty of the whole delivery
 * @param expectedOn null until somebody says it or the order is sent
 */
public record Terms(
        String location,
        Money freight,
        Money duty,
        @Nullable LocalDate expectedOn) {

    public static final String LOCATION_DEFAULT = "main";

    Terms expecting(LocalDate day) {
        return new Terms(location, freight, duty, day);
    }
}
