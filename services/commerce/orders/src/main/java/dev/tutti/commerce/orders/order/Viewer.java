package dev.tutti.commerce.orders.order;

import dev.tutti.platform.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at an order or does something to it.
 *
 * @param userId null for a guest
 * @param isMerchant runs the shop: every order is theirs to see
 * @param orderToken what a guest was given with an order
 * @param actor who a history says it was
 */
public record Viewer(
        @Nullable UUID userId, boolean isMerchant, @Nullable String orderToken, String actor) {

    public static Viewer of(@Nullable CurrentUser user, @Nullable String orderToken) {
        return user == null
                ? new Viewer(null, false, orderToken, "guest")
                : new Viewer(
                        user.userId(),
                        user.isMerchant(),
                        orderToken,
                        user.userId().toString());
    }

    /** A part of the shop itself, which acts in nobody's name. */
    public static Viewer ofSystem(String name) {
        return new Viewer(null, true, null, name);
    }
}
