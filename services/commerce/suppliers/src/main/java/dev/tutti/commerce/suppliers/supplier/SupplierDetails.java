package dev.tutti.commerce.suppliers.supplier;

import dev.tutti.contracts.money.Money;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the merchant says about a supplier.
 *
 * @param address as it stands on letters, line by line
 * @param locale BCP 47, the language of letters and documents to them
 * @param currency ISO 4217, of everything they cost
 * @param leadTimeDays from the order to the goods, where an item says nothing else
 * @param userId the account that sees this supplier's orders and catalogue
 */
public record SupplierDetails(
        String name,
        @Nullable String email,
        @Nullable String address,
        String locale,
        String currency,
        int leadTimeDays,
        @Nullable UUID userId) {

    public static final String LOCALE_DEFAULT = "en";
    public static final int LEAD_TIME_DAYS_DEFAULT = 7;
    public static final int LEAD_TIME_DAYS_MAX = 365;

    public SupplierDetails {
        name = name.strip();
        email = email == null || email.isBlank() ? null : email.strip();
        address = address == null || address.isBlank() ? null : address.strip();
        locale = Locale.forLanguageTag(locale).toLanguageTag();
        Money.zero(currency);
    }

    /** Leaves out what belongs in no log. */
    @Override
    public String toString() {
        return "SupplierDetails[hidden]";
    }
}
