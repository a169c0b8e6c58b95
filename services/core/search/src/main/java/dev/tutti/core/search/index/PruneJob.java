package dev.tutti.core.search.index;

import dev.tutti.core.search.document.Generations;
import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Removes what former generations left, at night and a batch at a time. */
@Component
class PruneJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> PRUNE = JobKind.recurring("prune-generations", "0 47 3 * * *");

    private final Generations generations;

    PruneJob(Generations generations) {
        this.generations = generations;
    }

    @Override
    public JobKind<CronTick> kind() {
        return PRUNE;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        int pruned = 1;
        while (pruned > 0 && !run.cancelled()) {
            pruned = generations.prune();
        }
    }
}
