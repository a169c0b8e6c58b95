package dev.tutti.consistency.music;

import dev.tutti.consistency.Request;
import java.time.Duration;

/**
 * @param isSound false for a file that lies about being one, which is accepted and must end as failed
 */
record Upload(String key, String releaseId, boolean isSound, Duration length) implements Request {}
