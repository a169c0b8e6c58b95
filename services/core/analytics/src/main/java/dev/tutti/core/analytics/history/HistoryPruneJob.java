package dev.tutti.core.analytics.history;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Cuts histories that grew too long, at night and a batch at a time. */
@Component
class HistoryPruneJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> PRUNE = JobKind.recurring("prune-histories", "0 37 3 * * *");

    private final Histories histories;

    HistoryPruneJob(Histories histories) {
        this.histories = histories;
    }

    @Override
    public JobKind<CronTick> kind() {
        return PRUNE;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        int pruned = Histories.PRUNE_BATCH;
        while (pruned == Histories.PRUNE_BATCH && !run.cancelled()) {
            pruned = histories.prune();
        }
    }
}
