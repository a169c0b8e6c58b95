package dev.tutti.music.catalog.media;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads FFmpeg's own text form of tags: {@code key=value} lines in which a backslash takes the next character, a line end included, for what it
 * is. Of equal keys the first counts, thus the file's before the stream's. By hand and not by a regular expression, which a long value
 * would make overflow the stack.
 */
final class FfmetadataParser {

    private final Map<String, String> values = new HashMap<>();
    private final StringBuilder key = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private boolean isInValue;

    private FfmetadataParser() {}

    /** Keys in lower case. */
    static Map<String, String> parse(String metadata) {
        var parser = new FfmetadataParser();
        for (int i = 0; i < metadata.length(); i++) {
            var next = metadata.charAt(i);
            if (next == '\\' && i + 1 < metadata.length()) {
                parser.append(metadata.charAt(++i));
            } else {
                parser.read(next);
            }
        }
        parser.endLine();
        return Map.copyOf(parser.values);
    }

    private void read(char next) {
        if (next == '\n') {
            endLine();
        } else if (next == '=' && !isInValue) {
            isInValue = true;
        } else {
            append(next);
        }
    }

    private void append(char next) {
        (isInValue ? value : key).append(next);
    }

    private void endLine() {
        if (isInValue) {
            values.putIfAbsent(key.toString().strip().toLowerCase(Locale.ROOT), value.toString());
        }
        key.setLength(0);
        value.setLength(0);
        isInValue = false;
    }
}
