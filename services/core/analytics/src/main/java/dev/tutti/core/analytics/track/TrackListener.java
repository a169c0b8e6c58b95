package dev.tutti.core.analytics.track;

import dev.tutti.contracts.events.music.catalog.ReleasePublished;
import dev.tutti.contracts.events.music.catalog.ReleaseTakenDown;
import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.events.ProjectionReset;

/** Learns of tracks and of take-downs; the facts about one release come in their order. */
@EventConsumer("tracks")
class TrackListener implements ProjectionReset {

    private final Tracks tracks;

    TrackListener(Tracks tracks) {
        this.tracks = tracks;
    }

    void on(ReleasePublished event) {
        tracks.show(event);
    }

    void on(ReleaseTakenDown event) {
        tracks.hide(event.releaseId());
    }

    @Override
    public void reset() {
        tracks.forgetAll();
    }
}
