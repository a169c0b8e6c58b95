package dev.tutti.commerce.orders.webhook;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Forgets messages that are too old to be sent again. */
@Component
class ForgetMessagesJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> FORGET = JobKind.recurring("forget-provider-messages", "0 51 3 * * *");

    /** Providers repeat a message for some days; Stripe for three. */
    private static final Duration KEEP = Duration.ofDays(30);

    private static final int BATCH = 1_000;

    private final ReceivedMessages received;
    private final Clock clock;

    ForgetMessagesJob(ReceivedMessages received, Clock clock) {
        this.received = received;
        this.clock = clock;
    }

    @Override
    public JobKind<CronTick> kind() {
        return FORGET;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        var before = clock.instant().minus(KEEP);
        int forgotten = BATCH;
        while (forgotten == BATCH && !run.cancelled()) {
            forgotten = received.forget(before, BATCH);
        }
    }
}
