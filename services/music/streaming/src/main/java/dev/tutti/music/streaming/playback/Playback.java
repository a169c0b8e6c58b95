package dev.tutti.music.streaming.playback;

import java.time.Instant;
import java.util.UUID;

/**
 * The leave of one listener to play one track, with what catalog said about the track then.
 *
 * @param expiresAt when the addresses stop working; rounded up, see {@link PlaybackSettings#getExpiry}
 */
public record Playback(
        UUID userId,
        UUID trackId,
        UUID releaseId,
        UUID recordingId,
        long durationMillis,
        String territory,
        Instant signedAt,
        Instant expiresAt) {}
