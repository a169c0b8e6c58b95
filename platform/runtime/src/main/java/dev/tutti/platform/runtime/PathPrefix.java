package dev.tutti.platform.runtime;

import java.util.Comparator;
import java.util.List;

/**
 * The beginning of the paths that a service serves, segment by segment. A segment in braces stands for any one: {@code
 * /api/v1/tracks/{id}/playback} may belong to another service than {@code /api/v1/tracks}.
 */
record PathPrefix(List<String> segments) {

    /** The most exact prefix comes last: more segments, then more of them spelled out. */
    static final Comparator<PathPrefix> BY_EXACTNESS = Comparator.<PathPrefix>comparingInt(
                    prefix -> prefix.segments().size())
            .thenComparingLong(prefix -> prefix.segments().stream()
                    .filter(segment -> !isWildcard(segment))
                    .count());

    PathPrefix {
        segments = List.copyOf(segments);
    }

    static PathPrefix of(String prefix) {
        return new PathPrefix(split(prefix));
    }

    boolean matches(String path) {
        var other = split(path);
        if (other.size() < segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!isWildcard(segments.get(i)) && !segments.get(i).equals(other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWildcard(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static List<String> split(String path) {
        return List.of(path.split("/", -1));
    }
}
