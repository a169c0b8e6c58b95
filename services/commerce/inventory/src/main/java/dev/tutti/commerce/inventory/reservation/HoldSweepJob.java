package dev.tutti.commerce.inventory.reservation;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets go of what carts had whose time is over, each in a transaction of its own. */
@Component
class HoldSweepJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> SWEEP = JobKind.recurring("sweep-holds", "*/20 * * * * *");

    private final CartHolds carts;

    HoldSweepJob(CartHolds carts) {
        this.carts = carts;
    }

    @Override
    public JobKind<CronTick> kind() {
        return SWEEP;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        List<UUID> expired;
        do {
            expired = carts.listExpired();
            expired.forEach(carts::dropIfExpired);
        } while (expired.size() == CartHolds.SWEEP_BATCH && !run.cancelled());
    }
}
