package dev.tutti.core.search.popularity;

import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.events.music.streaming.TrackPlayed;
import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.events.ProjectionReset;

/** Counts plays and sold units. */
@EventConsumer("popularities")
class PopularityListener implements ProjectionReset {

    private final Popularities popularities;

    PopularityListener(Popularities popularities) {
        this.popularities = popularities;
    }

    void on(TrackPlayed event) {
        if (event.counted()) {
            popularities.played(event.trackId(), event.releaseId());
        }
    }

    void on(OrderPlaced event) {
        popularities.sold(event.lines());
    }

    @Override
    public void reset() {
        popularities.forgetAll();
    }
}
