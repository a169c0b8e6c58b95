package dev.tutti.core.files.upload;

import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.file.StoredFiles;
import dev.tutti.core.files.file.UploadPlace;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with uploads that come in pieces. Pieces follow each other; a first one begins the upload anew. */
@Component
class Uploads {

    private final StoredFiles files;
    private final PartStore parts;
    private final UploadSettings settings;

    Uploads(StoredFiles files, PartStore parts, UploadSettings settings) {
        this.files = files;
        this.parts = parts;
        this.settings = settings;
    }

    /**
     * The upload that a piece belongs to, before the piece is stored.
     *
     * @throws Refusal where the piece does not fit to what came so far
     */
    @Transactional
    public StoredFile open(UploadPlace place, ContentRange range, boolean dryRun) {
        var upload = files.openUpload(place, range.total(), dryRun);
        if (range.first() == 0 && upload.content().bytes() > 0) {
            files.delete(upload.id());
            return files.openUpload(place, range.total(), dryRun);
        }
        requireFit(upload, range);
        return upload;
    }

    /** Adds a piece that is stored already. */
    @Transactional
    public StoredFile add(UploadPlace place, UUID fileId, Part part, long total) {
        var upload = files.findUpload(place)
                .filter(file -> file.id().equals(fileId))
                .orElseThrow(() -> new OffsetRefused("The upload was ended or begun anew meanwhile.", 0));
        var range = new ContentRange(part.first(), part.first() + part.bytes() - 1, total);
        requireFit(upload, range);
        parts.insert(upload.id(), part);
        return files.grow(upload, part.first() + part.bytes());
    }

    private void requireFit(StoredFile upload, ContentRange range) {
        var content = upload.content();
        var expected = content.bytesExpected();
        if (expected == null || expected != range.total()) {
            throw new OffsetRefused(
                    "The upload was begun with %d bytes in all: begin it anew with its first piece."
                            .formatted(expected),
                    content.bytes());
        }
        if (range.first() != content.bytes()) {
            throw new OffsetRefused("%d bytes are here: go on from there.".formatted(content.bytes()), content.bytes());
        }
        if (parts.list(upload.id()).size() >= settings.parts()) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "too-many-parts",
                    "A file may come in %d pieces at most: send larger ones.".formatted(settings.parts()),
                    null,
                    (long) settings.parts());
        }
    }

    @Transactional(readOnly = true)
    public List<Part> listParts(UUID fileId) {
        return parts.list(fileId);
    }

    /** The pieces were put together: they are no longer needed. */
    @Transactional
    public StoredFile complete(UUID fileId, StoredFile.Content content) {
        var received = files.completeUpload(fileId, content);
        parts.deleteAll(fileId);
        return received;
    }

    /** What was put together is not what was announced. */
    @Transactional
    public void discard(UUID fileId) {
        files.delete(fileId);
    }

    @Transactional
    public int forgetStale() {
        return files.deleteStaleUploads(settings.idle());
    }

    /** The piece is not the next one; member {@code received} says where to go on. */
    static final class OffsetRefused extends Refusal {

        private static final long serialVersionUID = 1L;

        private final long received;

        OffsetRefused(String message, long received) {
            super(Kind.CONFLICT, "upload-offset", message, "Content-Range", null);
            this.received = received;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("received", received);
        }
    }
}
