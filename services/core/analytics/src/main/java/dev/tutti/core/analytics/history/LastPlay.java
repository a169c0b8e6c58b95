package dev.tutti.core.analytics.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When a person last began to play a track; newer first, then the greater id. */
record LastPlay(UUID trackId, Instant playedAt) {

    static LastPlay of(List<String> sortKey) {
        return new LastPlay(UUID.fromString(sortKey.get(1)), Instant.ofEpochMilli(Long.parseLong(sortKey.get(0))));
    }

    List<String> sortKey() {
        return List.of(Long.toString(playedAt.toEpochMilli()), trackId.toString());
    }
}
