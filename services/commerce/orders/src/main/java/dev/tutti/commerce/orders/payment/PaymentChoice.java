package dev.tutti.commerce.orders.payment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to pay.
 *
 * @param method manual, test, stripe
 * @param token what stands for the means of payment at its provider; null where the shopper confirms it there later
 */
public record PaymentChoice(
        @NotBlank @Size(max = METHOD_MAX) String method,
        @Size(min = 1, max = TOKEN_MAX) @Nullable String token) {

    static final int METHOD_MAX = 20;
    static final int TOKEN_MAX = 255;

    /** By invoice: the merchant says when the money has come. */
    public static final PaymentChoice MANUAL = new PaymentChoice(PaymentMethods.MANUAL, null);
}
