package dev.tutti.core.analytics.history;

import dev.tutti.contracts.events.music.streaming.TrackPlayed;
import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.events.ProjectionReset;

/** Remembers who played what. */
@EventConsumer("histories")
class HistoryListener implements ProjectionReset {

    private final Histories histories;

    HistoryListener(Histories histories) {
        this.histories = histories;
    }

    /** A play of which nothing was heard is no play. */
    void on(TrackPlayed event) {
        if (event.millisPlayed() > 0) {
            histories.remember(event.userId(), new LastPlay(event.trackId(), event.startedAt()));
        }
    }

    @Override
    public void reset() {
        histories.forgetAll();
    }
}
