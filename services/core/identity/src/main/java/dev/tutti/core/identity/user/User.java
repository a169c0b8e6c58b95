package dev.tutti.core.identity.user;

import dev.tutti.platform.security.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An account as it is stored.
 *
 * @param version grows with every change
 */
public record User(
        UUID id,
        EmailAddress email,
        DisplayName displayName,
        String passwordHash,
        Set<Role> roles,
        long version,
        Instant createdAt) {

    /** What everyone who registers may be; the rest is given by an administrator. */
    public static final Set<Role> ROLES_AT_FIRST = Set.of(Role.LISTENER, Role.ARTIST, Role.CUSTOMER);

    public User {
        roles = Set.copyOf(roles);
    }

    /** The roles' names in an order that does not change. */
    public List<String> roleLabels() {
        return roles.stream().sorted(Comparator.naturalOrder()).map(Role::label).toList();
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Leaves out what belongs in no log. */
    @Override
    public String toString() {
        return "User[id=" + id + "]";
    }
}
