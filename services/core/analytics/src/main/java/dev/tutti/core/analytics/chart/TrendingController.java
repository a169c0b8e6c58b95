package dev.tutti.core.analytics.chart;

import dev.tutti.core.analytics.track.Track;
import dev.tutti.core.analytics.track.Tracks;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import java.time.Clock;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TrendingController {

    private final Charts charts;
    private final Tracks tracks;
    private final Cursors cursors;
    private final Clock clock;

    TrendingController(Charts charts, Tracks tracks, Cursors cursors, Clock clock) {
        this.charts = charts;
        this.tracks = tracks;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Anonymous
    @GetMapping("/api/v1/charts/trending")
    Page<Trending> list(@RequestParam(defaultValue = "24h") String window, Paging paging) {
        var length = Window.of(window);
        var list = "trending " + length.length();
        var position = position(list, paging.cursor());
        var start = position == null ? length.start(clock.instant()) : position.start();
        var ranks = charts.list(start, position == null ? null : position.last(), paging.rows());
        var page = Page.of(ranks, paging, last -> cursors.seal(list, new ChartPosition(start, last).sortKey()));
        return named(page);
    }

    private @Nullable ChartPosition position(String list, @Nullable String cursor) {
        return cursor == null ? null : ChartPosition.of(cursors.open(list, cursor));
    }

    /** A replay may have forgotten a track since the chart was read; it is left out until it comes again. */
    private Page<Trending> named(Page<Rank> page) {
        var known = tracks.findAll(page.items().stream().map(Rank::trackId).toList());
        var items = new ArrayList<Trending>();
        for (var rank : page.items()) {
            var track = known.get(rank.trackId());
            if (track != null) {
                items.add(new Trending(track, rank.plays()));
            }
        }
        return new Page<>(items, page.nextCursor());
    }

    record Trending(Track track, long plays) {}
}
