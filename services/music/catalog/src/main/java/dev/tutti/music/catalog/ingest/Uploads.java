package dev.tutti.music.catalog.ingest;

import dev.tutti.music.catalog.code.Isrc;
import dev.tutti.music.catalog.recording.IngestRecording;
import dev.tutti.music.catalog.recording.Recording;
import dev.tutti.music.catalog.release.NewTrack;
import dev.tutti.music.catalog.release.Track;
import dev.tutti.music.catalog.release.Tracks;
import dev.tutti.music.catalog.release.Viewer;
import dev.tutti.platform.jobs.Jobs;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with an uploaded file. */
@Component
class Uploads {

    private final Tracks tracks;
    private final Jobs jobs;
    private final Clock clock;

    Uploads(Tracks tracks, Jobs jobs, Clock clock) {
        this.tracks = tracks;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Puts an upload that is stored already on a draft, and has it prepared: both or neither. */
    @Transactional
    public Track accept(Upload upload, Viewer viewer) {
        var recordingId = upload.recordingId();
        var recording = Recording.uploaded(
                recordingId,
                viewer.userId(),
                upload.isrc(),
                CatalogKeys.upload(recordingId).value(),
                clock.instant());
        var added = tracks.add(upload.track(), recording, viewer);
        jobs.enqueue(IngestRecording.KIND, recordingId.toString(), new IngestRecording(recordingId, upload.isTitled()));
        return added;
    }

    /**
     * A file that is stored already, and what its uploader said about it.
     *
     * @param isTitled whether the track's title is the uploader's and not the file's name
     */
    record Upload(
            NewTrack track, UUID recordingId, @Nullable Isrc isrc, boolean isTitled) {}
}
