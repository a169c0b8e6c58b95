package dev.tutti.commerce.orders.placement;

import dev.tutti.commerce.orders.order.OrderProblem;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Abandons pending orders that nobody came back for, so that what is set aside for them becomes free. */
@Component
class StaleOrdersJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> ABANDON = JobKind.recurring("abandon-stale-orders", "*/15 * * * * *");

    private final Orders orders;
    private final PlacementSettings settings;
    private final Clock clock;

    StaleOrdersJob(Orders orders, PlacementSettings settings, Clock clock) {
        this.orders = orders;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JobKind<CronTick> kind() {
        return ABANDON;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        var before = clock.instant().minus(settings.pendingMax());
        var stale = orders.listStale(before, settings.batch());
        while (!stale.isEmpty() && !run.cancelled()) {
            stale.forEach(id -> orders.abandon(orders.get(id), OrderProblem.ABANDONED));
            stale = orders.listStale(before, settings.batch());
        }
    }
}
