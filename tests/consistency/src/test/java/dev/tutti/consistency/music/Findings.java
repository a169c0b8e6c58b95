package dev.tutti.consistency.music;

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
 */
record Findings(Map<String, TrackFound> tracks, List<PlayFound> plays, Map<String, Long> chart) {

    /** @param audio how long the file is that a listener gets; zero where there is none */
    record TrackFound(String releaseId, String state, String failure, Duration audio) {

        TrackFound withAudio(Duration audio) {
            return new TrackFound(releaseId, state, failure, audio);
        }
    }

    record PlayFound(String id, String listenerId, String trackId, Instant startedAt, boolean counted) {}
}
