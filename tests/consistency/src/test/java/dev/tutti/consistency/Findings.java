package dev.tutti.consistency;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is there at the end.
 *
 * @param tracks by id, with the release each is on
 * @param plays the raw events, as they are kept for ever
 * @param chart plays by track, as anyone may read them
 * @param unsent facts that did not reach the broker, by service
 * @param held dead letters and what waits behind them, by service
 * @param untaken facts that a consumer has not taken, by consumer
 * @param leftovers processes and files that nobody needs any more
 */
record Findings(
        Map<String, TrackFound> tracks,
        List<PlayFound> plays,
        Map<String, Long> chart,
        Map<String, Long> unsent,
        Map<String, Long> held,
        Map<String, Long> untaken,
        List<String> leftovers) {

    /** @param audio how long the file is that a listener gets; zero where there is none */
    record TrackFound(String releaseId, String state, String failure, Duration audio) {

        TrackFound withAudio(Duration audio) {
            return new TrackFound(releaseId, state, failure, audio);
        }
    }

    record PlayFound(String id, String listenerId, String trackId, Instant startedAt, boolean counted) {}

    Findings withLeftovers(List<String> left) {
        return new Findings(tracks, plays, chart, unsent, held, untaken, left);
    }
}
