package dev.tutti.music.catalog.ingest;

import dev.tutti.music.catalog.code.Isrc;
import dev.tutti.music.catalog.media.Ingest;
import dev.tutti.music.catalog.media.MediaWorkbench;
import dev.tutti.music.catalog.media.Tags;
import dev.tutti.music.catalog.media.TrackMedia;
import dev.tutti.music.catalog.recording.IngestRecording;
import dev.tutti.music.catalog.recording.Preparation;
import dev.tutti.music.catalog.recording.Recording;
import dev.tutti.music.catalog.recording.Recordings;
import dev.tutti.music.catalog.recording.Sound;
import dev.tutti.music.catalog.release.FileTags;
import dev.tutti.music.catalog.release.Tracks;
import dev.tutti.platform.jobs.JobHandler;
import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.JobRun;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.PutLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Prepares a recording. A run writes its objects below an id of its own and then settles the recording's row; where two
 * runs overlap or one dies, the row knows the objects of one and the others are collected as orphans.
 */
@Component
class IngestJob implements JobHandler<IngestRecording> {

    private static final Logger log = LoggerFactory.getLogger(IngestJob.class);

    /** Far above what the longest track comes to; the work-bench has limits of its own. */
    private static final DataSize FILE_MAX = DataSize.ofGigabytes(8);

    private final MediaWorkbench workbench;
    private final Recordings recordings;
    private final Tracks tracks;
    private final EmbeddedPictures pictures;
    private final BlobStore blobs;
    private final IngestSettings settings;
    private final Ids ids;

    IngestJob(
            MediaWorkbench workbench,
            Recordings recordings,
            Tracks tracks,
            EmbeddedPictures pictures,
            BlobStore blobs,
            IngestSettings settings,
            Ids ids) {
        this.workbench = workbench;
        this.recordings = recordings;
        this.tracks = tracks;
        this.pictures = pictures;
        this.blobs = blobs;
        this.settings = settings;
        this.ids = ids;
    }

    @Override
    public JobKind<IngestRecording> kind() {
        return IngestRecording.KIND;
    }

    @Override
    public void run(IngestRecording job, JobRun run) throws Exception {
        var recording = recordings.findAll(List.of(job.recordingId())).stream()
                .filter(Recording::isProcessing)
                .findFirst();
        if (recording.isEmpty()) {
            log.info("nothing left to ingest recordingId={}", job.recordingId());
            return;
        }
        try {
            ingest(recording.get(), job, run);
        } catch (IOException | RuntimeException e) {
            giveUpAfterTheLastAttempt(recording.get(), run);
            throw e;
        }
    }

    private void ingest(Recording recording, IngestRecording job, JobRun run) throws IOException {
        try (var folder = WorkFolder.create(settings.workRoot())) {
            var upload = folder.path().resolve("upload");
            blobs.download(new BlobKey(recording.uploadKey()), upload);
            var made = folder.path().resolve("made");
            Files.createDirectory(made);
            switch (workbench.ingest(upload, made, run::progress)) {
                case Ingest.Done(var media) -> keep(recording, job, media, made);
                case Ingest.Rejected(var rejection) ->
                    refuse(recording, rejection.reason().code(), rejection.detail());
            }
        }
    }

    private void keep(Recording recording, IngestRecording job, TrackMedia media, Path made) throws IOException {
        var attempt = ids.next();
        var audio = CatalogKeys.audio(recording.id(), attempt);
        var waveform = CatalogKeys.waveform(recording.id(), attempt);
        for (var file : media.files()) {
            var key = file.path().equals(TrackMedia.WAVEFORM) ? waveform : CatalogKeys.below(audio, file.path());
            blobs.putFile(
                    key, made.resolve(file.path()), PutLimits.upTo(FILE_MAX).typed(file.contentType()));
        }
        var sound = new Sound(
                Math.max(1, media.duration().toMillis()),
                media.loudness(),
                media.renditions(),
                audio.value(),
                waveform.value());
        media.findEmbeddedArtwork(made).ifPresent(picture -> pictures.offer(recording.id(), picture));
        tracks.complete(recording.id(), sound, said(media.tags(), job));
        log.info("recording ready recordingId={} durationMillis={}", recording.id(), sound.durationMillis());
    }

    /** What the file says about itself and its uploader did not; a code that is none is left out. */
    private static FileTags said(Tags tags, IngestRecording job) {
        var isrc = tags.isrc();
        return new FileTags(
                job.isTitled() ? null : tags.title(),
                isrc == null ? null : Isrc.find(isrc).orElse(null));
    }

    /** The row first: an upload must not be gone while its track still says that it is being prepared. */
    private void refuse(Recording recording, String code, String detail) throws IOException {
        tracks.fail(recording.id(), new Preparation.Failed(code, detail));
        blobs.delete(new BlobKey(recording.uploadKey()));
        log.info("upload refused recordingId={} reason={}", recording.id(), code);
    }

    private void giveUpAfterTheLastAttempt(Recording recording, JobRun run) {
        if (run.attempt() >= IngestRecording.ATTEMPTS_MAX && !run.cancelled()) {
            tracks.fail(
                    recording.id(),
                    new Preparation.Failed(
                            "internal-error",
                            "Something went wrong on our side. Remove the track and upload the file again."));
        }
    }
}
