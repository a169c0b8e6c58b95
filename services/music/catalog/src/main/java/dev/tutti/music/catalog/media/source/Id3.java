package dev.tutti.music.catalog.media.source;

import dev.tutti.platform.media.bytes.RandomBytes;
import java.io.IOException;

/** Tags around the sound of MP3, AAC and even FLAC files: here only measured, so that they can be stepped over. */
final class Id3 {

    private static final int TAGS_MAX = 16;

    private Id3() {}

    /** Where the content begins behind any number of ID3v2 tags. */
    static long skip(RandomBytes bytes) throws IOException {
        long at = 0;
        for (int i = 0; i < TAGS_MAX && bytes.isAt(at, "ID3") && bytes.has(at, 10); i++) {
            var footer = (bytes.u8(at + 5) & 0x10) != 0 ? 10 : 0;
            at += 10 + footer + syncSafe(bytes, at + 6);
        }
        return at;
    }

    /** Whether from here on only trailing tags or zeros follow. */
    static boolean isTrailer(RandomBytes bytes, long at) throws IOException {
        if (bytes.isAt(at, "TAG")
                || bytes.isAt(at, "APETAGEX")
                || bytes.isAt(at, "LYRICSBEGIN")
                || bytes.isAt(at, "ID3")) {
            return true;
        }
        for (var i = at; i < bytes.size(); i++) {
            if (bytes.u8(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int syncSafe(RandomBytes bytes, long at) throws IOException {
        return (bytes.u8(at) & 0x7f) << 21
                | (bytes.u8(at + 1) & 0x7f) << 14
                | (bytes.u8(at + 2) & 0x7f) << 7
                | (bytes.u8(at + 3) & 0x7f);
    }
}
