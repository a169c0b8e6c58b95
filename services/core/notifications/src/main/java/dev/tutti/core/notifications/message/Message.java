package dev.tutti.core.notifications.message;

import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.occasion.Kind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one reader is told by one way, once.
 *
 * @param readerKey no address: user:..., order:..., supplier:...
 * @param problem why the last attempt failed, with addresses taken out
 */
record Message(
        UUID id,
        UUID eventId,
        Kind kind,
        String readerKey,
        ChannelName channel,
        MessageState state,
        int attempts,
        @Nullable String problem,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
