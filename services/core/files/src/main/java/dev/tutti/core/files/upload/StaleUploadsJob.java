package dev.tutti.core.files.upload;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Forgets uploads whose sender went away. */
@Component
class StaleUploadsJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> STALE = JobKind.recurring("stale-uploads", "0 47 * * * *");

    private final Uploads uploads;

    StaleUploadsJob(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public JobKind<CronTick> kind() {
        return STALE;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        int forgotten = uploads.forgetStale();
        while (forgotten > 0 && !run.cancelled()) {
            forgotten = uploads.forgetStale();
        }
    }
}
