package dev.tutti.music.streaming.playback;

import dev.tutti.platform.jobs.CronTick;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/** Forgets old playbacks at night, a batch at a time. */
@Component
class PlaybackPruneJob implements JobHandler<CronTick> {

    private static final JobKind<CronTick> PRUNE = JobKind.recurring("prune-playbacks", "0 17 3 * * *");

    private final Playbacks playbacks;

    PlaybackPruneJob(Playbacks playbacks) {
        this.playbacks = playbacks;
    }

    @Override
    public JobKind<CronTick> kind() {
        return PRUNE;
    }

    @Override
    public void run(CronTick tick, JobRun run) {
        int pruned = Playbacks.PRUNE_BATCH;
        while (pruned == Playbacks.PRUNE_BATCH && !run.cancelled()) {
            pruned = playbacks.prune();
        }
    }
}
