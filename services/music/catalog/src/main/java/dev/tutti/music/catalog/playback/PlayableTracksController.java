package dev.tutti.music.catalog.playback;

import dev.tutti.contracts.api.music.catalog.PlayableTrack;
import dev.tutti.contracts.api.music.catalog.PlayableTracks;
import dev.tutti.music.catalog.media.Rendition;
import dev.tutti.music.catalog.media.TrackMedia;
import dev.tutti.music.catalog.recording.Preparation;
import dev.tutti.music.catalog.recording.Sound;
import dev.tutti.music.catalog.release.Release;
import dev.tutti.music.catalog.release.ReleaseState;
import dev.tutti.music.catalog.release.Track;
import dev.tutti.music.catalog.release.Tracks;
import dev.tutti.platform.runtime.Refusal;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a track may be played. The path is internal: only other services get here. */
@RestController
class PlayableTracksController implements PlayableTracks {

    private final Tracks tracks;

    PlayableTracksController(Tracks tracks) {
        this.tracks = tracks;
    }

    @Override
    public PlayableTrack get(UUID trackId, String territory) {
        var placed = tracks.get(trackId, null);
        var release = placed.release();
        if (release.state() != ReleaseState.LIVE) {
            throw Refusal.notFound("track");
        }
        if (!release.details().territories().allow(territory)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN,
                    "territory-not-allowed",
                    "This release is not offered in %s.".formatted(territory));
        }
        return playable(placed.track(), release);
    }

    private static PlayableTrack playable(Track track, Release release) {
        if (!(track.recording().preparation() instanceof Preparation.Ready(var sound))) {
            throw new IllegalStateException("track %s is live and not ready".formatted(track.id()));
        }
        return playable(track, release, sound);
    }

    private static PlayableTrack playable(Track track, Release release, Sound sound) {
        return new PlayableTrack(
                track.id(),
                track.recording().id(),
                release.id(),
                release.ownerId(),
                track.title(),
                sound.durationMillis(),
                sound.loudness().integratedLufs(),
                release.loudness().integratedLufs(),
                sound.loudness().truePeakDbtp(),
                sound.audioPrefix(),
                TrackMedia.PROGRESSIVE_FILE,
                sound.renditions().stream()
                        .map(PlayableTracksController::rendition)
                        .toList());
    }

    private static PlayableTrack.Rendition rendition(Rendition made) {
        return new PlayableTrack.Rendition(
                made.name(),
                made.codec().code(),
                made.bitrate(),
                made.sampleRate(),
                made.delaySamples(),
                made.validSamples());
    }
}
