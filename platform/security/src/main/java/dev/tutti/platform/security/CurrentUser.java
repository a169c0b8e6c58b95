package dev.tutti.platform.security;

import java.util.Set;
import java.util.UUID;

/**
 * The person who sent the request. A controller takes it as a parameter: a plain one refuses anonymous callers with
 * 401, a {@code @Nullable} one is null for them.
 */
public record CurrentUser(UUID userId, UUID sessionId, Set<Role> roles) {

    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Whether they may run the shop: administrators may do what merchants may. */
    public boolean isMerchant() {
        return has(Role.MERCHANT) || isAdministrator();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
