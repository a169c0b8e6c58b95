package dev.tutti.music.catalog.media.loudness;

import java.util.Collection;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * EBU R128 of a track, or of a release as {@link #ofRelease} makes it. Silence has no loudness, so the numbers are null then. Keep the two
 * histograms with a track: they are all that the release's numbers need.
 */
public record TrackLoudness(
        @Nullable Double integratedLufs,
        @Nullable Double rangeLu,
        @Nullable Double truePeakDbtp,
        LoudnessHistogram momentary,
        LoudnessHistogram shortTerm) {

    static TrackLoudness of(LoudnessHistogram momentary, LoudnessHistogram shortTerm, @Nullable Double truePeakDbtp) {
        return new TrackLoudness(
                orNull(momentary.integrated()), orNull(shortTerm.range()), truePeakDbtp, momentary, shortTerm);
    }

    /** As if the tracks were one piece: gated over all blocks of all tracks, the highest of the peaks. */
    public static TrackLoudness ofRelease(Collection<TrackLoudness> tracks) {
        var momentary = new LoudnessHistogram();
        var shortTerm = new LoudnessHistogram();
        for (var track : tracks) {
            momentary = momentary.plus(track.momentary);
            shortTerm = shortTerm.plus(track.shortTerm);
        }
        var peak = tracks.stream()
                .map(TrackLoudness::truePeakDbtp)
                .filter(Objects::nonNull)
                .max(Double::compare);
        return of(momentary, shortTerm, peak.orElse(null));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? Math.round(value.getAsDouble() * 100) / 100.0 : null;
    }
}
