package dev.tutti.music.streaming.play;

import dev.tutti.music.streaming.playback.Playbacks;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what listeners heard. */
@Service
class Plays {

    private final PlayStore store;
    private final Playbacks playbacks;
    private final Events events;
    private final PlaySettings settings;
    private final Clock clock;
    private final Ids ids;

    Plays(PlayStore store, Playbacks playbacks, Events events, PlaySettings settings, Clock clock, Ids ids) {
        this.store = store;
        this.playbacks = playbacks;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Keeps a play and tells of it. A report of the same listener, track and start is the same play, whatever else it
     * says: the first one stands, and nothing is told again.
     */
    @Transactional
    RecordedPlay record(UUID listener, ReportedPlay report) {
        var now = clock.instant();
        report.check(now, settings);
        var playback = playbacks.get(listener, report.trackId(), report.startedAt(), settings.clockSkew());
        var play = new Play(ids.next(), report, playback, now);
        if (!store.insert(play)) {
            return store.get(listener, report.trackId(), report.startedAt());
        }
        events.publish(play.played(ids.next()));
        return new RecordedPlay(play.id(), play.counted());
    }
}
