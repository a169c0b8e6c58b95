package dev.tutti.consistency;

import java.time.Duration;
import java.time.Instant;

/** Something that must happen once, however often it is sent: its key says what is the same. */
sealed interface Request {

    String key();

    /**
     * @param isSound false for a file that lies about being one, which is accepted and must end as failed
     */
    record Upload(String key, String releaseId, boolean isSound, Duration length) implements Request {}

    /**
     * @param startedAt to the millisecond; a listener starts a track once at an instant
     * @param counts whether so much was heard that it counts
     */
    record Play(String key, String listenerId, String trackId, Instant startedAt, boolean counts) implements Request {}
}
