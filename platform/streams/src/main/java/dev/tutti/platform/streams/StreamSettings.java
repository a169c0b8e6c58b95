package dev.tutti.platform.streams;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What one job may take.
 *
 * @param data the folder of its checkpoints, which stay
 * @param temporary a folder of this process's own, for what need not outlive it
 * @param parallelism how many tasks share the work
 * @param checkpoints how often its state is written whole; what came after is read again by a resumed job
 */
public record StreamSettings(Path data, Path temporary, int parallelism, Duration checkpoints) {

    /** One task, and a checkpoint every ten seconds. */
    public static StreamSettings in(Path data, Path temporary) {
        return new StreamSettings(data, temporary, 1, Duration.ofSeconds(10));
    }

    public StreamSettings {
        if (parallelism < 1 || parallelism > 64) {
            throw new IllegalArgumentException("parallelism must be 1..64: " + parallelism);
        }
        if (checkpoints.toMillis() < 50) {
            throw new IllegalArgumentException("checkpoints must be 50 ms or more apart: " + checkpoints);
        }
    }
}
