package dev.tutti.commerce.orders.order;

import dev.tutti.platform.runtime.Refusal;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of an order, which makes one order of any number of equal requests. The platform's own
 * key is bound to an account; this one may be a guest's, bound to the cart that only the guest can open.
 *
 * @param client whose key it is: two people may choose the same
 */
public record OrderKey(String client, String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("\"?([A-Za-z0-9._:/+=-]{1,200})\"?");

    public static OrderKey ofAccount(UUID userId, @Nullable String header) {
        return new OrderKey("account/" + userId, value(header));
    }

    public static OrderKey ofCart(UUID cartId, @Nullable String header) {
        return new OrderKey("cart/" + cartId, value(header));
    }

    private static String value(@Nullable String header) {
        if (header == null) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "idempotency-key-required",
                    "Send an Idempotency-Key, so that this is done once even if it is sent twice.",
                    HEADER,
                    null);
        }
        var key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "invalid-idempotency-key",
                    "An Idempotency-Key is 1 to 200 letters, digits or . _ : / + = - signs.",
                    HEADER,
                    200L);
        }
        return key.group(1);
    }
}
