package dev.tutti.platform.web.blob;

import dev.tutti.platform.storage.BlobKey;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a controller method returns to answer with a blob. {@code GET} and {@code HEAD}, {@code Range}, {@code If-Range}
 * and {@code If-None-Match} are taken care of; a blob that is not there is 404.
 *
 * @param cacheControl who may keep it, and how long
 * @param contentType what it is served as; null for what it was stored as
 */
public record BlobResponse(
        BlobKey key, String cacheControl, @Nullable String contentType) {

    /** For what never changes under its address, anyone may keep it for ever. */
    public static BlobResponse immutable(BlobKey key) {
        return new BlobResponse(key, "public, max-age=31536000, immutable", null);
    }

    /** For what is meant for one person: only their browser keeps it, for that long. */
    public static BlobResponse personal(BlobKey key, Duration maxAge) {
        return new BlobResponse(key, "private, max-age=" + maxAge.toSeconds(), null);
    }

    /** The same, served as another media type. */
    public BlobResponse as(String mediaType) {
        return new BlobResponse(key, cacheControl, mediaType);
    }

    /** Whether nothing else will ever be stored under the key, as its caches are told. */
    boolean isImmutable() {
        return cacheControl.contains("immutable");
    }
}
