package dev.tutti.platform.storage;

import java.time.Instant;

/**
 * What is known about a stored blob.
 *
 * @param sha256 of the content, 64 lower-case hexadecimal digits
 */
public record BlobInfo(BlobKey key, long size, String sha256, String contentType, Instant storedAt) {

    /** A strong validator (RFC 9110, section 8.8.3): equal tags mean equal bytes. */
    public String etag() {
        return '"' + sha256 + '"';
    }
}
