package dev.tutti.platform.storage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for the segments of keys and scopes. */
final class BlobPath {

    static final int LENGTH_MAX = 400;
    static final int SEGMENTS_MAX = 12;
    static final int SEGMENT_LENGTH_MAX = 100;

    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9](?:[a-z0-9._-]*[a-z0-9_-])?");
    private static final Pattern NUMBERED_DEVICE = Pattern.compile("(com|lpt)[0-9]");
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private BlobPath() {}

    static void check(String path) {
        if (path.length() > LENGTH_MAX) {
            throw new IllegalArgumentException(
                    "a blob's key has at most %d characters, not %d".formatted(LENGTH_MAX, path.length()));
        }
        var segments = path.split("/", -1);
        if (segments.length > SEGMENTS_MAX) {
            throw new IllegalArgumentException(
                    "a blob's key has at most %d segments: %s".formatted(SEGMENTS_MAX, path));
        }
        for (var segment : segments) {
            checkSegment(segment, path);
        }
    }

    private static void checkSegment(String segment, String path) {
        if (segment.length() > SEGMENT_LENGTH_MAX || !SEGMENT.matcher(segment).matches() || isDevice(segment)) {
            throw new IllegalArgumentException("'%s' is no segment of a blob's key in '%s'".formatted(segment, path));
        }
    }

    // Windows opens a device for these names, whatever follows their first dot.
    private static boolean isDevice(String segment) {
        var stem = segment.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || NUMBERED_DEVICE.matcher(stem).matches();
    }
}
