package dev.tutti.core.files.file;

import dev.tutti.platform.jobs.JobProgressListener;
import dev.tutti.platform.jobs.JobState;
import dev.tutti.platform.jobs.JobStatus;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A file whose job is dead would look as if somebody still worked on it. */
@Component
class GiveUpListener implements JobProgressListener {

    private static final Failure GIVEN_UP = new Failure(
            "given-up", "Something kept failing on our side. What was done so far stays; upload the file again.");

    private final StoredFiles files;

    GiveUpListener(StoredFiles files) {
        this.files = files;
    }

    @Override
    public void onProgress(JobStatus status) {
        if (status.kind().equals(ProcessFile.KIND.name()) && status.state() == JobState.DEAD) {
            var key = status.key().split("/", 2);
            files.giveUp(UUID.fromString(key[0]), Integer.parseInt(key[1]), GIVEN_UP);
        }
    }
}
