package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.recording.IngestRecording;
import dev.tutti.music.catalog.recording.Preparation;
import dev.tutti.music.catalog.recording.Sound;
import dev.tutti.music.catalog.release.ReleaseBody.ArtistRef;
import dev.tutti.music.catalog.release.ReleaseBody.ArtworkUrls;
import dev.tutti.music.catalog.release.TrackBody.FailureBody;
import dev.tutti.music.catalog.release.TrackBody.ReleaseRef;
import dev.tutti.music.catalog.release.TrackBody.TrackState;
import dev.tutti.platform.jobs.Jobs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Releases and tracks as the API shows them; how far an ingest is, its job knows. */
@Component
class Bodies {

    private final Jobs jobs;

    Bodies(Jobs jobs) {
        this.jobs = jobs;
    }

    ReleaseBody of(Release release) {
        var details = release.details();
        var loudness = release.loudness();
        return new ReleaseBody(
                release.id(),
                details.title(),
                ArtistRef.of(release),
                details.type(),
                details.releaseDate(),
                details.upc() == null ? null : details.upc().digits(),
                details.genres(),
                details.territories().codes(),
                release.state(),
                ArtworkUrls.of(release.artworkPrefix()),
                loudness.integratedLufs(),
                loudness.truePeakDbtp(),
                release.version(),
                release.createdAt(),
                release.tracks().stream().map(track -> of(track, release)).toList());
    }

    TrackBody of(PlacedTrack placed) {
        return of(placed.track(), placed.release());
    }

    private TrackBody of(Track track, Release release) {
        return switch (track.recording().preparation()) {
            case Preparation.Processing _ -> processing(track, release);
            case Preparation.Ready(var sound) -> ready(track, release, sound);
            case Preparation.Failed(var code, var detail) ->
                new Part(track, release).with(TrackState.FAILED, 100, null, null, new FailureBody(code, detail));
        };
    }

    private TrackBody processing(Track track, Release release) {
        var job = jobs.find(IngestRecording.KIND, track.recording().id().toString());
        var part = new Part(track, release);
        return job.map(status ->
                        part.with(TrackState.PROCESSING, status.progress(), status.progressMessage(), null, null))
                .orElseGet(() -> part.with(TrackState.PROCESSING, 0, null, null, null));
    }

    private static TrackBody ready(Track track, Release release, Sound sound) {
        return new Part(track, release).with(TrackState.READY, 100, null, sound, null);
    }

    /** What every track shows, whatever its state. */
    private record Part(Track track, Release release) {

        TrackBody with(
                TrackState state,
                int progress,
                @Nullable String message,
                @Nullable Sound sound,
                @Nullable FailureBody failure) {
            var isrc = track.recording().isrc();
            var album = release.loudness();
            return new TrackBody(
                    track.id(),
                    track.recording().id(),
                    track.title(),
                    track.position(),
                    isrc == null ? null : isrc.code(),
                    state,
                    progress,
                    message,
                    sound == null ? null : sound.durationMillis(),
                    sound == null ? null : sound.loudness().integratedLufs(),
                    sound == null ? null : sound.loudness().truePeakDbtp(),
                    sound == null ? null : MediaUrls.of(sound.waveformKey()),
                    failure,
                    new ReleaseRef(
                            release.id(),
                            release.details().title(),
                            ArtworkUrls.of(release.artworkPrefix()),
                            album.integratedLufs(),
                            album.truePeakDbtp()),
                    ArtistRef.of(release));
        }
    }
}
