package dev.tutti.commerce.orders.cart;

import dev.tutti.platform.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reaches for a cart.
 *
 * @param token what opens a guest's cart
 */
public record Holder(@Nullable UUID userId, @Nullable String token) {

    public static Holder of(@Nullable CurrentUser user, @Nullable String token) {
        return new Holder(user == null ? null : user.userId(), token);
    }
}
