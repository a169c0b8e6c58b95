package dev.tutti.music.catalog.release;

import dev.tutti.contracts.events.music.catalog.ReleaseDrafted;
import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import dev.tutti.contracts.events.music.catalog.ReleaseTakenDown;
import dev.tutti.contracts.events.music.catalog.TrackIngested;
import dev.tutti.contracts.events.music.catalog.TrackRejected;
import dev.tutti.music.catalog.recording.Preparation;
import dev.tutti.music.catalog.recording.Sound;
import dev.tutti.platform.runtime.Ids;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Releases and tracks as the facts that others hear of. */
@Component
class ReleaseEvents {

    private final Ids ids;
    private final Clock clock;

    ReleaseEvents(Ids ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    ReleaseDrafted drafted(Release release) {
        return new ReleaseDrafted(
                ids.next(),
                clock.instant(),
                release.id(),
                release.ownerId(),
                release.artist().id(),
                release.artist().name(),
                release.details().title(),
                release.details().type().label(),
                release.details().releaseDate());
    }

    ReleasePublished published(Release release) {
        var details = release.details();
        return new ReleasePublished(
                ids.next(),
                clock.instant(),
                release.id(),
                release.ownerId(),
                details.title(),
                release.artist().id(),
                release.artist().name(),
                details.type().label(),
                details.releaseDate(),
                details.upc() == null ? null : details.upc().digits(),
                details.territories().codes(),
                ArtworkSize.keys(release.artworkPrefix()),
                release.loudness().integratedLufs(),
                release.tracks().stream().map(ReleaseEvents::track).toList());
    }

    private static ReleasePublished.Track track(Track track) {
        var isrc = track.recording().isrc();
        return new ReleasePublished.Track(
                track.id(),
                track.recording().id(),
                track.title(),
                track.position(),
                isrc == null ? null : isrc.code(),
                track.recording().preparation() instanceof Preparation.Ready(var sound) ? sound.durationMillis() : 0);
    }

    ReleaseTakenDown takenDown(Release release, Viewer by) {
        var reason = by.userId().equals(release.ownerId()) ? "owner" : "administrator";
        var trackIds = release.tracks().stream().map(Track::id).toList();
        return new ReleaseTakenDown(ids.next(), clock.instant(), release.id(), trackIds, reason);
    }

    TrackIngested ingested(Release release, Track track, Sound sound) {
        return new TrackIngested(
                ids.next(),
                clock.instant(),
                track.id(),
                track.recording().id(),
                release.id(),
                release.ownerId(),
                track.title(),
                sound.durationMillis(),
                sound.loudness().integratedLufs(),
                sound.loudness().truePeakDbtp());
    }

    TrackRejected rejected(Release release, Track track, Preparation.Failed failure) {
        return new TrackRejected(
                ids.next(),
                clock.instant(),
                track.id(),
                release.id(),
                release.ownerId(),
                failure.code(),
                failure.detail());
    }
}
