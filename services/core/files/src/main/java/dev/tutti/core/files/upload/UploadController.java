package dev.tutti.core.files.upload;

import dev.tutti.core.files.file.Areas;
import dev.tutti.core.files.file.FileBody;
import dev.tutti.core.files.file.FileState;
import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.file.StoredFiles;
import dev.tutti.core.files.file.UploadPlace;
import dev.tutti.core.files.upload.Reception.Announcement;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.RequestLimits;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes files as raw bodies. A whole one is answered with 201. With {@code Content-Range} the body is a piece: the
 * answer is 202 with {@code Range: bytes=0-LAST} for what is here, and 201 for the last piece.
 */
@RestController
@RequestMapping("/api/v1/files")
@PreAuthorize("hasAnyRole('merchant', 'administrator')")
class UploadController {

    private final Areas areas;
    private final StoredFiles files;
    private final Reception reception;
    private final Idempotency idempotency;
    private final Ids ids;

    UploadController(Areas areas, StoredFiles files, Reception reception, Idempotency idempotency, Ids ids) {
        this.areas = areas;
        this.files = files;
        this.reception = reception;
        this.idempotency = idempotency;
        this.ids = ids;
    }

    @PutMapping("/{area}/{name}")
    @RequestBody(
            description = "the file, or a piece of it",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary")))
    @RequestLimits(body = "5GB", time = "4h")
    ResponseEntity<FileBody> put(
            @PathVariable String area,
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.CONTENT_RANGE, required = false) @Nullable String contentRange,
            @RequestHeader(name = "Repr-Digest", required = false) @Nullable String digest,
            @RequestHeader(name = "X-Dry-Run", defaultValue = "false") boolean dryRun,
            HttpServletRequest request,
            CurrentUser user,
            IdempotencyKey key)
            throws IOException {
        var place = new UploadPlace(user.userId(), areas.get(area), name);
        var announcement = new Announcement(dryRun, AnnouncedDigest.find(digest));
        if (contentRange == null) {
            return created(whole(place, request, announcement, key));
        }
        var range = ContentRange.of(contentRange);
        var upload = range.isQuestion()
                ? finish(place, range, announcement)
                : reception.storePart(place, range, request.getInputStream(), announcement);
        return upload.work().state() == FileState.UPLOADING
                ? progress(HttpStatus.ACCEPTED, upload)
                : created(FileBody.of(upload));
    }

    private FileBody whole(UploadPlace place, HttpServletRequest request, Announcement announcement, IdempotencyKey key)
            throws IOException {
        var file = reception.store(ids.next(), place, request.getInputStream(), announcement);
        boolean isKept = false;
        try {
            var said = new UploadRequest(
                    place.area().label(), place.name(), file.content().sha256(), file.dryRun());
            var answer = idempotency.once(key, said, FileBody.class, () -> FileBody.of(files.receive(file)));
            isKept = answer.id().equals(file.id());
            return answer;
        } finally {
            if (!isKept) {
                reception.forget(file);
            }
        }
    }

    /** The sender asks how far the upload is; one that lacks nothing but its end is ended. */
    private StoredFile finish(UploadPlace place, ContentRange range, Announcement announcement) throws IOException {
        var upload = files.findUpload(place).orElseThrow(() -> Refusal.notFound("upload"));
        var content = upload.content();
        boolean isWhole = content.bytes() == range.total() && content.bytesExpected() != null;
        return isWhole ? reception.assemble(upload, announcement.sha256()) : upload;
    }

    /** How far an upload in pieces is. */
    @GetMapping("/{id}/upload")
    ResponseEntity<FileBody> get(@PathVariable UUID id) {
        var file = files.get(id);
        if (file.work().state() != FileState.UPLOADING) {
            throw Refusal.notFound("upload: the file is whole");
        }
        return progress(HttpStatus.OK, file);
    }

    private static ResponseEntity<FileBody> progress(HttpStatus status, StoredFile upload) {
        var answer = ResponseEntity.status(status).location(address(upload.id()));
        long received = upload.content().bytes();
        if (received > 0) {
            answer.header(HttpHeaders.RANGE, "bytes=0-" + (received - 1));
        }
        return answer.body(FileBody.of(upload));
    }

    private static ResponseEntity<FileBody> created(FileBody file) {
        return ResponseEntity.created(address(file.id())).body(file);
    }

    private static URI address(UUID id) {
        return URI.create("/api/v1/files/" + id);
    }

    /** What makes an upload this one and no other. */
    record UploadRequest(String area, String name, @Nullable String sha256, boolean dryRun) {}
}
