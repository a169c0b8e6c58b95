package dev.tutti.platform.media.ffmpeg;

import java.nio.charset.StandardCharsets;

/** Keeps the end of what FFmpeg says, and counts its error lines whether kept or not. */
final class LogTail {

    private static final int BYTES_MAX = 32 * 1024;
    private static final byte[] ERROR = "[error]".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FATAL = "[fatal]".getBytes(StandardCharsets.US_ASCII);

    private final byte[] ring = new byte[BYTES_MAX];
    private long written;
    private int errorLines;
    private int errorMatched;
    private int fatalMatched;

    synchronized void read(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            ring[(int) (written++ % BYTES_MAX)] = bytes[i];
            errorMatched = advance(ERROR, errorMatched, bytes[i]);
            fatalMatched = advance(FATAL, fatalMatched, bytes[i]);
            if (errorMatched == ERROR.length || fatalMatched == FATAL.length) {
                errorLines++;
                errorMatched = 0;
                fatalMatched = 0;
            }
        }
    }

    synchronized String text() {
        var length = (int) Math.min(written, BYTES_MAX);
        var tail = new byte[length];
        for (int i = 0; i < length; i++) {
            tail[i] = ring[(int) ((written - length + i) % BYTES_MAX)];
        }
        return new String(tail, StandardCharsets.UTF_8);
    }

    synchronized int errorLines() {
        return errorLines;
    }

    private static int advance(byte[] pattern, int matched, byte next) {
        if (pattern[matched] == next) {
            return matched + 1;
        }
        return pattern[0] == next ? 1 : 0;
    }
}
