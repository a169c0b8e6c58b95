package dev.tutti.core.files.upload;

import dev.tutti.platform.runtime.Refusal;
import java.util.regex.Pattern;

/**
 * Which bytes of a file a piece is (RFC 9110, section 14.4).
 *
 * @param first of the piece
 * @param last included; before {@code first} where nothing is sent and only the end is asked for
 * @param total of the whole file
 */
record ContentRange(long first, long last, long total) {

    private static final Pattern SYNTAX =
            Pattern.compile("bytes[ \\t]+(?:(\\d{1,15})-(\\d{1,15})|\\*)/(\\d{1,15})", Pattern.CASE_INSENSITIVE);

    static ContentRange of(String header) {
        var match = SYNTAX.matcher(header.strip());
        if (!match.matches()) {
            throw malformed();
        }
        long total = Long.parseLong(match.group(3));
        if (match.group(1) == null) {
            return new ContentRange(0, -1, total);
        }
        var range = new ContentRange(Long.parseLong(match.group(1)), Long.parseLong(match.group(2)), total);
        if (range.last < range.first || range.last >= total) {
            throw malformed();
        }
        return range;
    }

    /** Whether it brings nothing: the sender asks how far the upload is, and to end it where it is whole. */
    boolean isQuestion() {
        return last < first;
    }

    long length() {
        return last - first + 1;
    }

    private static Refusal malformed() {
        return new Refusal(
                Refusal.Kind.MALFORMED,
                "invalid-content-range",
                "Content-Range is bytes FIRST-LAST/TOTAL, or bytes */TOTAL without a body.",
                "Content-Range",
                null);
    }
}
