package dev.tutti.contracts.events.music.streaming;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person heard a track, or a part of it.
 *
 * @param endReason finished, skipped, stopped, replaced or error
 * @param client the player, such as web
 * @param territory ISO 3166 code where it was heard
 * @param counted whether it counts: 30 seconds, or the whole track where that is shorter
 */
@Topic("music.streaming")
public record TrackPlayed(
        UUID eventId,
        Instant occurredAt,
        UUID playId,
        UUID userId,
        UUID trackId,
        @Nullable UUID recordingId,
        UUID releaseId,
        Instant startedAt,
        long millisPlayed,
        String endReason,
        String client,
        @Nullable String territory,
        boolean counted)
        implements Event {

    public TrackPlayed {
        occurredAt = Milliseconds.of(occurredAt);
        startedAt = Milliseconds.of(startedAt);
    }

    @Override
    public String key() {
        return playId.toString();
    }
}
