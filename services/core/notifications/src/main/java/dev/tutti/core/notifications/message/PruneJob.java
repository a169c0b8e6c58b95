package dev.tutti.core.notifications.message;

import dev.tutti.core.notifications.mail.Mails;
import dev.tutti.core.notifications.notice.Notices;
import dev.tutti.core.notifications.occasion.Occasions;
import dev.tutti.core.notifications.setting.KeepSettings;
import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.time.Clock;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Component;

/** Forgets what is old, at night and a batch at a time. */
@Component
class PruneJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> PRUNE = JobKind.recurring("prune", "0 53 3 * * *");
    private static final int BATCH = 1_000;

    private final Occasions occasions;
    private final Notices notices;
    private final Mails mails;
    private final KeepSettings keep;
    private final Clock clock;

    PruneJob(Occasions occasions, Notices notices, Mails mails, KeepSettings keep, Clock clock) {
        this.occasions = occasions;
        this.notices = notices;
        this.mails = mails;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public JobKind<CronTick> kind() {
        return PRUNE;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        var now = clock.instant();
        repeat(() -> occasions.prune(now.minus(keep.messages()), BATCH), run);
        repeat(() -> notices.prune(now.minus(keep.notices()), BATCH), run);
        repeat(() -> mails.prune(now.minus(keep.mails()), BATCH), run);
    }

    private static void repeat(IntSupplier batch, JobRun run) {
        int pruned = BATCH;
        while (pruned == BATCH && !run.cancelled()) {
            pruned = batch.getAsInt();
        }
    }
}
