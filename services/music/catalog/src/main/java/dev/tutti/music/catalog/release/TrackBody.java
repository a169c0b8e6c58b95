package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.release.ReleaseBody.ArtistRef;
import dev.tutti.music.catalog.release.ReleaseBody.ArtworkUrls;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A track as the API shows it.
 *
 * @param progress 0 to 100, how far the ingest is
 * @param progressMessage what the ingest does right now
 * @param waveform address of the peaks, once there are any
 * @param failure why it cannot be played, where that is so
 */
record TrackBody(
        UUID id,
        UUID recordingId,
        String title,
        int position,
        @Nullable String isrc,
        TrackState state,
        int progress,
        @Nullable String progressMessage,
        @Nullable Long durationMillis,
        @Nullable Double loudnessLufs,
        @Nullable Double truePeakDbtp,
        @Nullable String waveform,
        @Nullable FailureBody failure,
        ReleaseRef release,
        ArtistRef artist) {

    /** How far a track is from being played. */
    enum TrackState {
        PROCESSING,
        READY,
        FAILED
    }

    record FailureBody(String code, String detail) {}

    /** Enough of a release to show and to link to. */
    record ReleaseRef(
            UUID id,
            String title,
            @Nullable ArtworkUrls artwork,
            @Nullable Double loudnessLufs,
            @Nullable Double truePeakDbtp) {}
}
