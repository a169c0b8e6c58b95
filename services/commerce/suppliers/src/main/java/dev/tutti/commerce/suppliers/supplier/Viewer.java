package dev.tutti.commerce.suppliers.supplier;

import dev.tutti.platform.security.CurrentUser;
import java.util.UUID;

/**
 * Who looks at suppliers and their orders.
 *
 * @param isMerchant whether they run the shop and so see everything; a supplier sees what is theirs
 */
public record Viewer(UUID userId, boolean isMerchant) {

    public static Viewer of(CurrentUser user) {
        return new Viewer(user.userId(), user.isMerchant());
    }
}
