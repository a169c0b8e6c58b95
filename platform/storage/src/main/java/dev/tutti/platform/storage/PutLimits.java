package dev.tutti.platform.storage;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * What a put may bring.
 *
 * @param maxBytes one byte more is refused while it streams
 * @param contentType kept with the blob and served with it
 * @param sha256 the checksum that the sender announced, if any: other content is refused
 */
public record PutLimits(
        long maxBytes, String contentType, @Nullable String sha256) {

    public static final String UNKNOWN_TYPE = "application/octet-stream";

    private static final Pattern TYPE = Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{0,120}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public PutLimits {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("maxBytes must not be negative: " + maxBytes);
        }
        if (!TYPE.matcher(contentType).matches()) {
            throw new IllegalArgumentException("no content type: " + contentType);
        }
        if (sha256 != null && !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("a SHA-256 is 64 lower-case hexadecimal digits: " + sha256);
        }
    }

    public static PutLimits upTo(DataSize size) {
        return new PutLimits(size.toBytes(), UNKNOWN_TYPE, null);
    }

    public PutLimits typed(String contentType) {
        return new PutLimits(maxBytes, contentType, sha256);
    }

    public PutLimits expecting(String sha256) {
        return new PutLimits(maxBytes, contentType, sha256);
    }
}
