package dev.tutti.commerce.orders.payment;

import dev.tutti.contracts.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The payment of an order, as its provider is asked for it.
 *
 * @param orderId also the key that makes one payment of any number of equal requests
 * @param number what people call the order
 * @param token what stands for the means of payment; null where the shopper confirms, or where it was opened before
 * @param isByShopper whether the shopper confirms it at the provider
 * @param reference its name at the provider, once it is open there
 */
public record Charge(
        UUID orderId,
        String number,
        Money amount,
        @Nullable String token,
        boolean isByShopper,
        @Nullable String reference) {

    public Charge referredToAs(String name) {
        return new Charge(orderId, number, amount, token, isByShopper, name);
    }

    public Charge with(@Nullable String newToken) {
        return new Charge(orderId, number, amount, newToken, isByShopper, reference);
    }
}
