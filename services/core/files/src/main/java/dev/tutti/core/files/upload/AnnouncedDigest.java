package dev.tutti.core.files.upload;

import dev.tutti.platform.runtime.Refusal;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The SHA-256 of the whole file that its sender announced as {@code Repr-Digest} (RFC 9530). */
final class AnnouncedDigest {

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/=]{1,100}):");
    private static final int SHA_256_BYTES = 32;

    private AnnouncedDigest() {}

    /** In hexadecimal; null where none was announced, or only others than SHA-256. */
    static @Nullable String find(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var match = SHA_256.matcher(header);
        if (!match.find()) {
            return null;
        }
        try {
            var digest = Base64.getDecoder().decode(match.group(1));
            if (digest.length == SHA_256_BYTES) {
                return HexFormat.of().formatHex(digest);
            }
        } catch (IllegalArgumentException noBase64) {
            // Falls through to the same refusal as a digest of another length.
        }
        throw new Refusal(
                Refusal.Kind.MALFORMED,
                "invalid-digest",
                "Repr-Digest is sha-256=:BASE64:, with 32 bytes.",
                "Repr-Digest",
                null);
    }
}
