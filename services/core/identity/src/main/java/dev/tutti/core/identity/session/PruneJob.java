package dev.tutti.core.identity.session;

import dev.tutti.core.identity.throttle.Attempts;
import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Removes ended sessions and old counts, a batch in each transaction. */
@Component
final class PruneJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> KIND = JobKind.recurring("prune", "0 23 * * * *");

    private final Sessions sessions;
    private final Attempts attempts;

    PruneJob(Sessions sessions, Attempts attempts) {
        this.sessions = sessions;
        this.attempts = attempts;
    }

    @Override
    public JobKind<CronTick> kind() {
        return KIND;
    }

    @Override
    public void run(CronTick tick, JobRun run) throws InterruptedException {
        while (sessions.prune() || attempts.prune()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while pruning");
            }
        }
    }
}
