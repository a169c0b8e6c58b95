package dev.tutti.music.catalog.ingest;

import dev.tutti.music.catalog.code.Isrc;
import dev.tutti.music.catalog.release.NewTrack;
import dev.tutti.music.catalog.release.Releases;
import dev.tutti.music.catalog.release.Tracks;
import dev.tutti.music.catalog.release.Viewer;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.PutLimits;
import dev.tutti.platform.web.RequestLimits;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Puts tracks on a draft: by uploading a file, or by naming a recording that is there already. */
@RestController
@RequestMapping("/api/v1/releases/{releaseId}/tracks")
class UploadController {

    private static final int TITLE_MAX = 300;

    private final Uploads uploads;
    private final Tracks tracks;
    private final Releases releases;
    private final BlobStore blobs;
    private final Idempotency idempotency;
    private final IngestSettings settings;
    private final Ids ids;

    UploadController(
            Uploads uploads,
            Tracks tracks,
            Releases releases,
            BlobStore blobs,
            Idempotency idempotency,
            IngestSettings settings,
            Ids ids) {
        this.uploads = uploads;
        this.tracks = tracks;
        this.releases = releases;
        this.blobs = blobs;
        this.idempotency = idempotency;
        this.settings = settings;
        this.ids = ids;
    }

    /**
     * The file is stored before its row is written: a crash between leaves an object that nothing refers to, which is
     * collected, and never a track without its file.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequestLimits(body = "1100MB", time = "1h")
    UploadBody upload(
            @PathVariable UUID releaseId,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Size(max = TITLE_MAX) @Nullable String title,
            @RequestParam(required = false) @Min(1) @Nullable Integer position,
            @RequestParam(required = false) @Nullable String isrc,
            CurrentUser user,
            IdempotencyKey key)
            throws IOException {
        var viewer = Viewer.of(user);
        var code = isrc == null || isrc.isBlank() ? null : Isrc.of(isrc);
        releases.requireEditable(releaseId, viewer);
        requireContent(file);
        var recordingId = ids.next();
        var blobKey = CatalogKeys.upload(recordingId);
        var stored = blobs.put(blobKey, file.getInputStream(), PutLimits.upTo(settings.upload()));
        var track = new NewTrack(ids.next(), releaseId, FileTitle.of(title, file.getOriginalFilename()), position);
        var request = new UploadRequest(track.title(), position, code, stored.sha256());
        var upload = new Uploads.Upload(track, recordingId, code, title != null && !title.isBlank());
        var kept = false;
        try {
            var answer = idempotency.once(
                    key,
                    request,
                    UploadBody.class,
                    () -> UploadBody.processing(uploads.accept(upload, viewer).id()));
            kept = answer.trackId().equals(track.id());
            return answer;
        } finally {
            if (!kept) {
                blobs.delete(blobKey);
            }
        }
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    UploadBody add(
            @PathVariable UUID releaseId,
            @Valid @RequestBody ExistingRecording existing,
            CurrentUser user,
            IdempotencyKey key) {
        var track = new NewTrack(ids.next(), releaseId, existing.title(), existing.position());
        return idempotency.once(key, existing, UploadBody.class, () -> {
            var added = tracks.addExisting(track, existing.recordingId(), Viewer.of(user));
            return new UploadBody(added.id(), added.recording().isReady() ? "ready" : "processing");
        });
    }

    private static void requireContent(MultipartFile file) {
        if (file.isEmpty()) {
            throw new Refusal(Refusal.Kind.RULE_BROKEN, "empty-file", "The file has no content.", "file", null);
        }
    }

    /** What makes an upload this one and no other. */
    record UploadRequest(
            String title,
            @Nullable Integer position,
            @Nullable Isrc isrc,
            String sha256) {}

    record ExistingRecording(
            @NotNull UUID recordingId,
            @NotBlank @Size(max = TITLE_MAX) String title,
            @Min(1) @Nullable Integer position) {}

    record UploadBody(UUID trackId, String state) {

        static UploadBody processing(UUID trackId) {
            return new UploadBody(trackId, "processing");
        }
    }
}
