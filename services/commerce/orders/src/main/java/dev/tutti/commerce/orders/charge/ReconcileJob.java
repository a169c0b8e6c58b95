package dev.tutti.commerce.orders.charge;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Asks providers what became of charges that were left without an answer. */
@Component
class ReconcileJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> RECONCILE = JobKind.recurring("reconcile-charges", "7/15 * * * * *");

    private final Charges charges;
    private final Charging charging;
    private final ChargeSettings settings;
    private final Clock clock;

    ReconcileJob(Charges charges, Charging charging, ChargeSettings settings, Clock clock) {
        this.charges = charges;
        this.charging = charging;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JobKind<CronTick> kind() {
        return RECONCILE;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        var before = clock.instant().minus(settings.settleAfter());
        for (var orderId : charges.listUnsettled(before, settings.batch())) {
            if (run.cancelled()) {
                return;
            }
            charging.reconcile(orderId);
        }
    }
}
