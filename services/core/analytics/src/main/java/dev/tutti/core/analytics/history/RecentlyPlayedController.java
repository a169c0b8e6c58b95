package dev.tutti.core.analytics.history;

import dev.tutti.core.analytics.track.Track;
import dev.tutti.core.analytics.track.Tracks;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RecentlyPlayedController {

    private static final String LIST = "recently-played";

    private final Histories histories;
    private final Tracks tracks;
    private final Cursors cursors;

    RecentlyPlayedController(Histories histories, Tracks tracks, Cursors cursors) {
        this.histories = histories;
        this.tracks = tracks;
        this.cursors = cursors;
    }

    @GetMapping("/api/v1/users/me/recently-played")
    Page<Played> list(CurrentUser listener, Paging paging) {
        var cursor = paging.cursor();
        var after = cursor == null ? null : LastPlay.of(cursors.open(LIST, cursor));
        var rows = histories.list(listener.userId(), after, paging.rows());
        return named(Page.of(rows, paging, last -> cursors.seal(LIST, last.sortKey())));
    }

    /** A replay may have forgotten a track since the history was read; it is left out until it comes again. */
    private Page<Played> named(Page<LastPlay> page) {
        var known = tracks.findAll(page.items().stream().map(LastPlay::trackId).toList());
        var items = new ArrayList<Played>();
        for (var play : page.items()) {
            var track = known.get(play.trackId());
            if (track != null) {
                items.add(new Played(track, play.playedAt()));
            }
        }
        return new Page<>(items, page.nextCursor());
    }

    record Played(Track track, Instant playedAt) {}
}
