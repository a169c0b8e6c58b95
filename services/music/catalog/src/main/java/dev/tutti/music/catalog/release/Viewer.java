package dev.tutti.music.catalog.release;

import dev.tutti.platform.security.CurrentUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looks at the catalog or edits it. */
public record Viewer(UUID userId, boolean isAdministrator) {

    public static Viewer of(CurrentUser user) {
        return new Viewer(user.userId(), user.isAdministrator());
    }

    static @Nullable Viewer ofNullable(@Nullable CurrentUser user) {
        return user == null ? null : of(user);
    }
}
