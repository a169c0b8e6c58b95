package dev.tutti.core.files.file;

import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.storage.BlobScope;
import java.util.UUID;

/** The names of objects: {@code files/<kind>/<id of the file>/...}. */
public final class FileKeys {

    static final BlobScope ALL = new BlobScope("files");

    private FileKeys() {}

    public static BlobKey content(UUID fileId) {
        return BlobKey.of("files", "content", fileId.toString());
    }

    /** A piece that is sent twice lies at two keys; the row decides which counts. */
    public static BlobKey part(UUID fileId, UUID attempt) {
        return BlobKey.of("files", "parts", fileId.toString(), attempt.toString());
    }

    public static BlobKey images(UUID fileId, UUID run) {
        return BlobKey.of("files", "images", fileId.toString(), run.toString());
    }
}
