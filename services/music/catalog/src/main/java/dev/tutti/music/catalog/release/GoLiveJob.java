package dev.tutti.music.catalog.release;

import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes a scheduled release at the beginning of its date. */
@Component
class GoLiveJob implements JobHandler<GoLiveJob.GoLive> {

    static final JobKind<GoLive> KIND = JobKind.of("go-live", GoLive.class);

    private final Releases releases;

    GoLiveJob(Releases releases) {
        this.releases = releases;
    }

    @Override
    public JobKind<GoLive> kind() {
        return KIND;
    }

    @Override
    public void run(GoLive release, JobRun run) {
        releases.goLiveIfDue(release.releaseId());
    }

    record GoLive(UUID releaseId) {}
}
