package dev.tutti.core.files.file;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.storage.BlobScope;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.blob.BlobResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Files that were sent. Those who run the shop share them; a picture is there for everybody who knows its address. */
@RestController
@RequestMapping("/api/v1/files")
class FileController {

    static final String RUNS_THE_SHOP = "hasAnyRole('merchant', 'administrator')";

    private final StoredFiles files;
    private final BlobStore blobs;
    private final Cursors cursors;

    FileController(StoredFiles files, BlobStore blobs, Cursors cursors) {
        this.files = files;
        this.blobs = blobs;
        this.cursors = cursors;
    }

    @GetMapping
    @PreAuthorize(RUNS_THE_SHOP)
    Page<FileBody> list(@RequestParam(required = false) @Nullable String area, Paging paging) {
        var wanted = area == null ? null : Area.of(area);
        var list = "files " + (wanted == null ? "" : wanted.label());
        var rows = files.list(wanted, cursors.findId(list, paging), paging.rows());
        return Page.of(rows, paging, last -> cursors.sealId(list, last.id())).map(FileBody::of);
    }

    @GetMapping("/{id}")
    @PreAuthorize(RUNS_THE_SHOP)
    FileBody get(@PathVariable UUID id) {
        return FileBody.of(files.get(id));
    }

    /** Does in earnest what was tried dry. */
    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize(RUNS_THE_SHOP)
    FileBody run(@PathVariable UUID id) {
        return FileBody.of(files.runForReal(id));
    }

    /** What the file brought stays; a run that is under way ends after the rows it has in hand. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PreAuthorize(RUNS_THE_SHOP)
    void delete(@PathVariable UUID id) throws IOException {
        var file = files.delete(id);
        blobs.delete(file.contentKey());
        var images = file.findings().imagesPrefix();
        if (images != null) {
            blobs.deleteAll(new BlobScope(images));
        }
    }

    @GetMapping("/{id}/content")
    @PreAuthorize(RUNS_THE_SHOP)
    BlobResponse content(@PathVariable UUID id, HttpServletResponse response) {
        var file = files.get(id);
        var download = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, download.toString());
        return BlobResponse.personal(file.contentKey(), Duration.ZERO);
    }

    /** A picture never changes under its address, since a file is never written twice. */
    @Anonymous
    @GetMapping("/{id}/images/{size}")
    BlobResponse image(@PathVariable UUID id, @PathVariable String size) {
        var prefix = files.find(id).map(file -> file.findings().imagesPrefix());
        if (prefix.isEmpty() || !FileBody.SIZES.contains(size)) {
            throw Refusal.notFound("picture");
        }
        return BlobResponse.immutable(new BlobScope(prefix.get()).resolve(size + ".jpg"));
    }
}
