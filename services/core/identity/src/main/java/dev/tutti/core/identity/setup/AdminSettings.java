package dev.tutti.core.identity.setup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The first administrator of an installation that is set up by a script: {@code TUTTI_ADMIN_EMAIL} and {@code
 * TUTTI_ADMIN_PASSWORD}. Nothing happens where there is an administrator already.
 */
@ConfigurationProperties("tutti.admin")
record AdminSettings(@Nullable String email, @Nullable String password) {

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "AdminSettings[hidden]";
    }
}
