package dev.tutti.core.notifications.notice;

import dev.tutti.core.notifications.occasion.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notification inside the application.
 *
 * @param url of the page about it, relative to the application
 * @param readAt null while it is unread
 */
record Notice(
        UUID id,
        Kind kind,
        String title,
        String body,
        @Nullable String url,
        @Nullable Instant readAt,
        Instant createdAt) {}
