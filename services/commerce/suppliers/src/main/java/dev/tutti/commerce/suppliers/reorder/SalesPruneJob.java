package dev.tutti.commerce.suppliers.reorder;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Forgets days long past, at night and a batch at a time. */
@Component
class SalesPruneJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> PRUNE = JobKind.recurring("prune-sales", "0 43 3 * * *");

    private final Sales sales;

    SalesPruneJob(Sales sales) {
        this.sales = sales;
    }

    @Override
    public JobKind<CronTick> kind() {
        return PRUNE;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        int pruned = Sales.PRUNE_BATCH;
        while (pruned == Sales.PRUNE_BATCH && !run.cancelled()) {
            pruned = sales.prune();
        }
    }
}
