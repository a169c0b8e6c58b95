package dev.tutti.core.analytics.chart;

import dev.tutti.contracts.events.music.streaming.TrackPlayed;
import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.events.ProjectionReset;

/** Counts the plays that count. */
@EventConsumer("charts")
class CountListener implements ProjectionReset {

    private final Charts charts;

    CountListener(Charts charts) {
        this.charts = charts;
    }

    void on(TrackPlayed event) {
        if (event.counted()) {
            charts.count(event.trackId(), event.startedAt());
        }
    }

    @Override
    public void reset() {
        charts.forgetAll();
    }
}
