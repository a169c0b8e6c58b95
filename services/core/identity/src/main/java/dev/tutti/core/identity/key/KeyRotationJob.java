package dev.tutti.core.identity.key;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Rotates on time even where nobody signs in. */
@Component
final class KeyRotationJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> KIND = JobKind.recurring("rotate-signing-keys", "0 */5 * * * *");

    private final KeyRotations rotations;

    KeyRotationJob(KeyRotations rotations) {
        this.rotations = rotations;
    }

    @Override
    public JobKind<CronTick> kind() {
        return KIND;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        var _ = rotations.rotate();
    }
}
