package dev.tutti.consistency.music;

import dev.tutti.consistency.Request;
import java.time.Instant;

/**
 * @param startedAt to the millisecond; a listener starts a track once at an instant
 * @param counts whether so much was heard that it counts
 */
record Play(String key, String listenerId, String trackId, Instant startedAt, boolean counts) implements Request {}
