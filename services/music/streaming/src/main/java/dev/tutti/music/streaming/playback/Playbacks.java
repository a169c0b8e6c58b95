package dev.tutti.music.streaming.playback;

import dev.tutti.contracts.api.music.catalog.PlayableTrack;
import dev.tutti.contracts.api.music.catalog.PlayableTracks;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.storage.BlobScope;
import dev.tutti.platform.storage.SignedUrls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may play what, until when. */
@Service
public class Playbacks {

    /** How many expired playbacks go in one transaction. */
    static final int PRUNE_BATCH = 1_000;

    private final PlayableTracks catalog;
    private final PlaybackStore store;
    private final SignedUrls signedUrls;
    private final PlaybackSettings settings;
    private final Clock clock;

    Playbacks(
            PlayableTracks catalog,
            PlaybackStore store,
            SignedUrls signedUrls,
            PlaybackSettings settings,
            Clock clock) {
        this.catalog = catalog;
        this.store = store;
        this.signedUrls = signedUrls;
        this.settings = settings;
        this.clock = clock;
    }

    // Not transactional: no lock may wait for catalog's answer, and the one statement commits by itself.
    SignedPlayback sign(UUID user, UUID trackId) {
        var track = catalog.get(trackId, settings.territory());
        var playback = playback(user, track, clock.instant());
        store.insert(playback);
        return new SignedPlayback(
                playback, track, signedUrls.sign(new BlobScope(audioOf(track)), user, playback.expiresAt()));
    }

    /**
     * The playback that a play belongs to: signed when the play began, and not expired by then.
     *
     * @param clockSkew by how much the listener's clock may differ from ours
     * @throws Refusal {@code not-found} where the listener never had the track signed, {@code not-playable-then} where
     *     that was at another time
     */
    @Transactional(readOnly = true)
    public Playback get(UUID user, UUID trackId, Instant startedAt, Duration clockSkew) {
        return store.findLatest(user, trackId, startedAt.plus(clockSkew))
                .filter(playback -> startedAt.isBefore(playback.expiresAt().plus(clockSkew)))
                .orElseThrow(() -> store.exists(user, trackId) ? notPlayableThen() : Refusal.notFound("track"));
    }

    /** Forgets up to {@link #PRUNE_BATCH} playbacks that no play may belong to any more, and says how many it were. */
    @Transactional
    public int prune() {
        return store.deleteExpired(clock.instant().minus(settings.retention()), PRUNE_BATCH);
    }

    private Playback playback(UUID user, PlayableTrack track, Instant now) {
        return new Playback(
                user,
                track.trackId(),
                track.releaseId(),
                track.recordingId(),
                track.durationMillis(),
                settings.territory(),
                now,
                settings.getExpiry(now));
    }

    private static String audioOf(PlayableTrack track) {
        if (track.audioPrefix().isBlank()) {
            // An empty scope is the whole store: never sign that, whatever catalog says.
            throw new IllegalStateException(
                    "catalog says that the audio of track " + track.trackId() + " lies nowhere");
        }
        return track.audioPrefix();
    }

    private static Refusal notPlayableThen() {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "not-playable-then",
                "No address of this track was signed for you when the play began.",
                "startedAt",
                null);
    }
}
