package dev.tutti.commerce.orders.fulfilment;

import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Ends orders whose shoppers did not confirm the payment at its provider. */
@Component
class UnpaidOrdersJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> EXPIRE = JobKind.recurring("expire-unpaid-orders", "11 * * * * *");

    private final Orders orders;
    private final Cancellation cancellation;
    private final FulfilmentSettings settings;
    private final Clock clock;

    UnpaidOrdersJob(Orders orders, Cancellation cancellation, FulfilmentSettings settings, Clock clock) {
        this.orders = orders;
        this.cancellation = cancellation;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JobKind<CronTick> kind() {
        return EXPIRE;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        var before = clock.instant().minus(settings.unpaidMax());
        for (var id : orders.listUnpaid(before, settings.batch())) {
            if (run.cancelled()) {
                return;
            }
            cancellation.expire(id);
        }
    }
}
