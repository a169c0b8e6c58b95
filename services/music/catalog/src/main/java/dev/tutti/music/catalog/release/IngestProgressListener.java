package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.recording.IngestRecording;
import dev.tutti.platform.jobs.JobProgressListener;
import dev.tutti.platform.jobs.JobStatus;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells watchers of a release how far its recordings are. */
@Component
class IngestProgressListener implements JobProgressListener {

    private final ReleaseStore releases;
    private final ReleaseChanges changes;

    IngestProgressListener(ReleaseStore releases, ReleaseChanges changes) {
        this.releases = releases;
        this.changes = changes;
    }

    @Override
    public void onProgress(JobStatus status) {
        if (status.kind().equals(IngestRecording.KIND.name()) && changes.isWatched()) {
            releases.listByRecording(UUID.fromString(status.key())).forEach(changes::changed);
        }
    }
}
