package dev.tutti.music.catalog.media.source;

import dev.tutti.platform.media.bytes.RandomBytes;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * MP3: every frame is visited, as many files declare no length; a Xing or Info tag adds the declared number of frames and, from LAME and others
 * like it, encoder delay and padding.
 */
final class Mp3Reader {

    private static final int SEARCH_BYTES = 64 * 1024;
    private static final int PROOF_FRAMES = 3;
    private static final int RESYNCS_MAX = 3;

    private Mp3Reader() {}

    static long findFirst(RandomBytes bytes, long start) throws IOException {
        var end = Math.min(bytes.size(), start + SEARCH_BYTES);
        for (var at = start; at < end; at++) {
            if (bytes.u8(at) == 0xff && isProven(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    static SourceHeader read(RandomBytes bytes, long first) throws Refused, IOException {
        var frame = Mp3Frame.find(bytes, first).orElseThrow();
        var tag = XingTag.find(bytes, first, frame);
        var audio = tag == null ? first : first + frame.length();
        var frames = countFrames(bytes, audio, frame);
        if (tag != null && tag.frames() > frames) {
            throw new Refused(
                    Reason.TRUNCATED, "The MP3 file declares %d frames and holds %d".formatted(tag.frames(), frames));
        }
        var header = SourceHeader.of(
                Container.MP3, Codec.MP3, frame.sampleRate(), frame.channels(), 0, bytes.size() - audio);
        var total = frames * frame.samples();
        return tag == null || !tag.hasGapless()
                ? header.withSamples(total)
                : header.withGapless(Math.max(0, total - tag.delay() - tag.padding()), tag.delay(), tag.padding());
    }

    private static long countFrames(RandomBytes bytes, long start, Mp3Frame first) throws Refused, IOException {
        long frames = 0;
        var resyncs = 0;
        for (var at = start; at < bytes.size(); ) {
            var frame = Mp3Frame.find(bytes, at).filter(first::fits);
            if (frame.isPresent()) {
                at += frame.get().length();
                if (at > bytes.size()) {
                    throw new Refused(Reason.TRUNCATED, "The MP3 file ends in the middle of a frame");
                }
                frames++;
            } else if (Id3.isTrailer(bytes, at)) {
                return frames;
            } else {
                at = resync(bytes, at, ++resyncs);
            }
        }
        return frames;
    }

    private static long resync(RandomBytes bytes, long at, int resyncs) throws Refused, IOException {
        if (bytes.size() - at < 4) {
            throw new Refused(Reason.TRUNCATED, "The MP3 file ends in the middle of a frame");
        }
        var next = findFirst(bytes, at);
        if (next < 0 || resyncs > RESYNCS_MAX) {
            throw new Refused(Reason.DECODE_ERRORS, "The MP3 file is damaged at byte " + at);
        }
        return next;
    }

    private static boolean isProven(RandomBytes bytes, long start) throws IOException {
        var first = Mp3Frame.find(bytes, start);
        var at = start;
        for (int i = 0; i < PROOF_FRAMES; i++) {
            var frame = Mp3Frame.find(bytes, at);
            if (frame.isEmpty() || !frame.get().fits(first.orElseThrow())) {
                return i > 1 && at >= bytes.size();
            }
            at += frame.get().length();
        }
        return true;
    }

    /** The first frame of many files carries no sound but this. */
    private record XingTag(long frames, int delay, int padding, boolean hasGapless) {

        static @Nullable XingTag find(RandomBytes bytes, long first, Mp3Frame frame) throws IOException {
            var at = first + frame.sideInfoEnd();
            if (!bytes.isAt(at, "Xing") && !bytes.isAt(at, "Info")) {
                return null;
            }
            var flags = bytes.u32(at + 4);
            var frames = (flags & 1) != 0 ? bytes.u32(at + 8) : 0;
            var lame = at
                    + 8
                    + ((flags & 1) != 0 ? 4 : 0)
                    + ((flags & 2) != 0 ? 4 : 0)
                    + ((flags & 4) != 0 ? 100 : 0)
                    + ((flags & 8) != 0 ? 4 : 0);
            var hasGapless = lame + 24 <= first + frame.length() && bytes.has(lame, 24) && bytes.u8(lame) != 0;
            var packed = hasGapless ? (int) (bytes.u32(lame + 20) & 0xff_ffff) : 0;
            return new XingTag(frames, packed >> 12, packed & 0xfff, hasGapless);
        }
    }
}
