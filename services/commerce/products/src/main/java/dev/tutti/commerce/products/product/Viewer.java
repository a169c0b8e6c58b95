package dev.tutti.commerce.products.product;

import dev.tutti.platform.security.CurrentUser;
import org.jspecify.annotations.Nullable;

/** Who looks at products: merchants see drafts and what was withdrawn. */
public enum Viewer {
    SHOPPER,
    MERCHANT;

    public static Viewer of(@Nullable CurrentUser user) {
        return user != null && user.isMerchant() ? MERCHANT : SHOPPER;
    }

    boolean isMerchant() {
        return this == MERCHANT;
    }
}
