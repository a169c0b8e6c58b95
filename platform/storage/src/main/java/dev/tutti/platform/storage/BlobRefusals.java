package dev.tutti.platform.storage;

import dev.tutti.platform.runtime.Refusal;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a put is refused. */
final class BlobRefusals {

    /** What file systems say on Linux and macOS, over quota, and on Windows; there is no exception type for it. */
    private static final List<String> FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    private BlobRefusals() {}

    static Refusal tooLarge(long maxBytes) {
        return new Refusal(
                Refusal.Kind.TOO_LARGE,
                "blob-too-large",
                "At most %d bytes are taken.".formatted(maxBytes),
                null,
                maxBytes);
    }

    static Refusal checksumMismatch(String expected, String actual) {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "checksum-mismatch",
                "The content has SHA-256 %s where %s was announced: send it again.".formatted(actual, expected));
    }

    static Refusal full(@Nullable IOException cause) {
        var refusal = new Refusal(
                Refusal.Kind.UNAVAILABLE, "storage-full", "There is no room left to store this; nothing was kept.");
        if (cause != null) {
            refusal.initCause(cause);
        }
        return refusal;
    }

    static boolean isFull(IOException failure) {
        var message = String.valueOf(failure.getMessage());
        return FULL.stream().anyMatch(message::contains);
    }
}
