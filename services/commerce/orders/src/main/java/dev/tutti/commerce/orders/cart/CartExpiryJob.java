package dev.tutti.commerce.orders.cart;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Forgets carts that nobody has touched for long. What inventory holds for a cart ends by itself, long before. */
@Component
class CartExpiryJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> EXPIRE = JobKind.recurring("expire-carts", "0 23 * * * *");

    private final Carts carts;
    private final CartSettings settings;
    private final Clock clock;

    CartExpiryJob(Carts carts, CartSettings settings, Clock clock) {
        this.carts = carts;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public JobKind<CronTick> kind() {
        return EXPIRE;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        var since = clock.instant().minus(settings.keep());
        int deleted = settings.batch();
        while (deleted == settings.batch() && !run.cancelled()) {
            deleted = carts.deleteUntouched(since, settings.batch());
        }
    }
}
