package dev.tutti.core.identity.user;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An account as its owner and administrators see it. */
public record UserView(UUID id, String email, String displayName, List<String> roles, Instant createdAt, long version) {

    public static UserView of(User user) {
        return new UserView(
                user.id(),
                user.email().text(),
                user.displayName().text(),
                user.roleLabels(),
                user.createdAt(),
                user.version());
    }
}
