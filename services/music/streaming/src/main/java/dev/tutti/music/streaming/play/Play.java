package dev.tutti.music.streaming.play;

import dev.tutti.contracts.events.music.streaming.TrackPlayed;
import dev.tutti.music.streaming.playback.Playback;
import java.time.Instant;
import java.util.UUID;

/** A play as it is kept for ever. */
record Play(UUID id, ReportedPlay report, Playback playback, Instant receivedAt) {

    boolean counted() {
        return CountingRule.counts(report.millisPlayed(), playback.durationMillis());
    }

    TrackPlayed played(UUID eventId) {
        return new TrackPlayed(
                eventId,
                receivedAt,
                id,
                playback.userId(),
                playback.trackId(),
                playback.recordingId(),
                playback.releaseId(),
                report.startedAt(),
                report.millisPlayed(),
                report.endReason().label(),
                report.client(),
                playback.territory(),
                counted());
    }
}
