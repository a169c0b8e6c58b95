package dev.tutti.core.files.upload;

import dev.tutti.core.files.file.FileKeys;
import dev.tutti.core.files.file.NewFile;
import dev.tutti.core.files.file.StoredFile;
import dev.tutti.core.files.file.StoredFile.Content;
import dev.tutti.core.files.file.UploadPlace;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.storage.BlobInfo;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.PutLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings bytes into the store, outside of any transaction. A row is written afterwards: a crash between leaves an object
 * that nothing refers to, which is collected, and never a file without its content.
 */
@Component
public class Reception {

    private final BlobStore blobs;
    private final Uploads uploads;
    private final UploadSettings settings;
    private final Ids ids;

    Reception(BlobStore blobs, Uploads uploads, UploadSettings settings, Ids ids) {
        this.blobs = blobs;
        this.uploads = uploads;
        this.settings = settings;
        this.ids = ids;
    }

    /** Stores a whole file as it streams in; refuses what is too large, of another kind, or not what was announced. */
    public NewFile store(UUID id, UploadPlace place, InputStream content, Announcement announcement)
            throws IOException {
        var name = FileName.of(place.name());
        try (var sniffable = ContentType.sniffable(content)) {
            var type = ContentType.sniff(sniffable, place.area());
            var stored = blobs.put(FileKeys.content(id), sniffable, limits(place, type, announcement.sha256()));
            return new NewFile(
                    id,
                    place.ownerId(),
                    place.area(),
                    name,
                    Content.whole(type, stored.size(), stored.sha256()),
                    announcement.dryRun());
        }
    }

    public void forget(NewFile file) throws IOException {
        blobs.delete(FileKeys.content(file.id()));
    }

    /** Stores a piece, and puts the file together where it was the last one. */
    StoredFile storePart(UploadPlace place, ContentRange range, InputStream content, Announcement announcement)
            throws IOException {
        FileName.of(place.name());
        requireSize(place, range.total());
        var upload = uploads.open(place, range, announcement.dryRun());
        var part = putPart(upload, range, content);
        var grown = uploads.add(place, upload.id(), part, range.total());
        return grown.content().bytes() == range.total() ? assemble(grown, announcement.sha256()) : grown;
    }

    private void requireSize(UploadPlace place, long total) {
        long max = settings.largest(place.area()).toBytes();
        if (total > max) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "blob-too-large", "At most %d bytes are taken.".formatted(max), null, max);
        }
    }

    private Part putPart(StoredFile upload, ContentRange range, InputStream content) throws IOException {
        try (var sniffable = ContentType.sniffable(content)) {
            if (range.first() == 0) {
                ContentType.sniff(sniffable, upload.area());
            }
            var key = FileKeys.part(upload.id(), ids.next());
            var stored = blobs.put(key, sniffable, new PutLimits(range.length(), PutLimits.UNKNOWN_TYPE, null));
            if (stored.size() != range.length()) {
                blobs.delete(key);
                throw new Refusal(
                        Refusal.Kind.MALFORMED,
                        "invalid-content-range",
                        "The body has %d bytes where its Content-Range says %d."
                                .formatted(stored.size(), range.length()),
                        "Content-Range",
                        null);
            }
            return new Part(range.first(), stored.size(), key);
        }
    }

    /** Puts the pieces together. Where a process dies meanwhile, asking how far the upload is does it again. */
    StoredFile assemble(StoredFile upload, @Nullable String sha256) throws IOException {
        var parts = uploads.listParts(upload.id());
        var place = new UploadPlace(upload.ownerId(), upload.area(), upload.name());
        try (var content = ContentType.sniffable(new Assembly(blobs, parts))) {
            var type = ContentType.sniff(content, upload.area());
            var stored = put(upload, content, limits(place, type, sha256));
            var received = uploads.complete(upload.id(), Content.whole(type, stored.size(), stored.sha256()));
            for (var part : parts) {
                blobs.delete(part.key());
            }
            return received;
        }
    }

    private BlobInfo put(StoredFile upload, InputStream content, PutLimits limits) throws IOException {
        try {
            return blobs.put(upload.contentKey(), content, limits);
        } catch (Refusal refusal) {
            if (refusal.slug().equals("checksum-mismatch")) {
                uploads.discard(upload.id());
            }
            throw refusal;
        }
    }

    private PutLimits limits(UploadPlace place, String type, @Nullable String sha256) {
        return new PutLimits(settings.largest(place.area()).toBytes(), type, sha256);
    }

    /**
     * What the sender says beside the content.
     *
     * @param sha256 of the whole file, which must come to it
     */
    public record Announcement(boolean dryRun, @Nullable String sha256) {}
}
