package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.artist.Artist;
import dev.tutti.music.catalog.media.loudness.TrackLoudness;
import dev.tutti.music.catalog.recording.Preparation;
import dev.tutti.platform.runtime.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release with its tracks. It is a value: a verb returns what it becomes, or refuses.
 *
 * @param artworkPrefix where the sizes of the artwork lie in the blob store; null without artwork
 * @param version grows with every change that its page shows
 * @param tracks in the order of their positions
 */
public record Release(
        UUID id,
        UUID ownerId,
        Artist artist,
        ReleaseDetails details,
        ReleaseState state,
        @Nullable String artworkPrefix,
        long version,
        Instant createdAt,
        List<Track> tracks) {

    /** More is a mistake of the uploader: the longest releases in print have fewer. */
    public static final int TRACKS_MAX = 200;

    public Release {
        tracks = List.copyOf(tracks);
    }

    static Release draft(UUID id, UUID ownerId, Artist artist, ReleaseDetails details, Instant now) {
        return new Release(id, ownerId, artist, details, ReleaseState.DRAFT, null, 1, now, List.of());
    }

    /** Whether this person may see the release at all; nobody is null. */
    public boolean isVisibleTo(@Nullable Viewer viewer) {
        return state == ReleaseState.LIVE || (viewer != null && isEditableBy(viewer));
    }

    boolean isEditableBy(Viewer viewer) {
        return viewer.isAdministrator() || viewer.userId().equals(ownerId);
    }

    /** Loudness of the whole release as if it were one piece, over the tracks that are ready. */
    public TrackLoudness loudness() {
        return TrackLoudness.ofRelease(tracks.stream()
                .map(track -> track.recording().preparation())
                .filter(Preparation.Ready.class::isInstance)
                .map(ready -> ((Preparation.Ready) ready).sound().loudness())
                .toList());
    }

    /** The same release with the tracks that were read for it. */
    Release with(List<Track> read) {
        return new Release(id, ownerId, artist, details, state, artworkPrefix, version, createdAt, read);
    }

    /** The next version, after a change of its tracks. */
    Release changed(List<Track> changed) {
        return new Release(id, ownerId, artist, details, state, artworkPrefix, version + 1, createdAt, changed);
    }

    /** Live where its date has come, scheduled where it lies ahead; what was taken down comes back. */
    Release publish(LocalDate today) {
        switch (state) {
            case LIVE, SCHEDULED -> throw conflict("already-published", "This release is published already.");
            case DRAFT, TAKEN_DOWN -> requireComplete();
        }
        return with(isDue(today) ? ReleaseState.LIVE : ReleaseState.SCHEDULED);
    }

    boolean isDue(LocalDate today) {
        return !details.releaseDate().isAfter(today);
    }

    /** What becomes of a scheduled release at its date. */
    Release goLive() {
        return with(ReleaseState.LIVE);
    }

    Release takeDown() {
        return with(ReleaseState.TAKEN_DOWN);
    }

    Release edit(ReleaseDetails changed) {
        requireNotTakenDown();
        if (state == ReleaseState.LIVE && !changed.releaseDate().equals(details.releaseDate())) {
            throw conflict("already-live", "This release is out: its date can no longer be moved.");
        }
        return new Release(id, ownerId, artist, changed, state, artworkPrefix, version + 1, createdAt, tracks);
    }

    Release illustrate(String prefix) {
        requireNotTakenDown();
        return new Release(id, ownerId, artist, details, state, prefix, version + 1, createdAt, tracks);
    }

    /** The position of a track that is added, at the wished place or at the end. */
    int placeFor(@Nullable Integer wished) {
        requireDraft();
        if (tracks.size() >= TRACKS_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "too-many-tracks",
                    "A release has at most %d tracks.".formatted(TRACKS_MAX),
                    "tracks",
                    (long) TRACKS_MAX);
        }
        return wished == null ? tracks.size() + 1 : Math.clamp(wished, 1, tracks.size() + 1);
    }

    void requireDraft() {
        if (state != ReleaseState.DRAFT) {
            throw conflict("not-a-draft", "Tracks come and go only while the release is a draft.");
        }
    }

    private void requireNotTakenDown() {
        if (state == ReleaseState.TAKEN_DOWN) {
            throw conflict("taken-down", "This release was taken down: publish it again before you change it.");
        }
    }

    private void requireComplete() {
        if (tracks.isEmpty()) {
            throw conflict("no-tracks", "Upload at least one track before you publish.");
        }
        for (var track : tracks) {
            if (!track.recording().isReady()) {
                throw conflict(
                        "tracks-not-ready",
                        "Track %d, \"%s\", is not ready: wait for it, or remove it where it failed."
                                .formatted(track.position(), track.title()));
            }
        }
    }

    private Release with(ReleaseState next) {
        return new Release(id, ownerId, artist, details, next, artworkPrefix, version + 1, createdAt, tracks);
    }

    private static Refusal conflict(String slug, String message) {
        return new Refusal(Refusal.Kind.CONFLICT, slug, message);
    }
}
