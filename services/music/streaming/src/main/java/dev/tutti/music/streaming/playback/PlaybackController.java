package dev.tutti.music.streaming.playback;

import dev.tutti.contracts.api.music.catalog.PlayableTrack;
import dev.tutti.platform.security.CurrentUser;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PlaybackController {

    private final Playbacks playbacks;

    PlaybackController(Playbacks playbacks) {
        this.playbacks = playbacks;
    }

    @PostMapping("/api/v1/tracks/{id}/playback")
    Addresses sign(CurrentUser listener, @PathVariable UUID id) {
        return Addresses.of(playbacks.sign(listener.userId(), id));
    }

    /** Where to play the track from until then, and what a player needs to know to do it well. */
    record Addresses(
            String hlsUrl,
            String fileUrl,
            Instant expiresAt,
            long durationMillis,
            @Nullable Double loudnessLufs,
            @Nullable Double albumLoudnessLufs,
            @Nullable Double truePeakDbtp,
            List<PlayableTrack.Rendition> renditions) {

        static Addresses of(SignedPlayback signed) {
            var track = signed.track();
            var base = "/media/v1/" + signed.token() + "/";
            return new Addresses(
                    base + "master.m3u8",
                    base + track.fileName(),
                    signed.playback().expiresAt(),
                    track.durationMillis(),
                    track.loudnessLufs(),
                    track.releaseLoudnessLufs(),
                    track.truePeakDbtp(),
                    track.renditions());
        }
    }
}
