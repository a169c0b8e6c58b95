package dev.tutti.music.catalog.media.source;

import dev.tutti.platform.media.bytes.RandomBytes;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.IOException;

/** Bare AAC frames: no length anywhere, so every frame is visited; it tells neither delay nor padding. */
final class AdtsReader {

    private static final int[] RATES = {
        96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350
    };
    private static final int SAMPLES_PER_FRAME = 1024;
    private static final int HEADER_BYTES = 7;
    private static final int PROOF_FRAMES = 3;

    private AdtsReader() {}

    /** The first frame, proven by others right behind it, or -1. */
    static long findFirst(RandomBytes bytes, long start) throws IOException {
        var at = start;
        for (int i = 0; i < PROOF_FRAMES; i++) {
            if (i > 0 && at >= bytes.size()) {
                break;
            }
            if (!isFrame(bytes, at)) {
                return -1;
            }
            at += length(bytes, at);
        }
        return start;
    }

    static SourceHeader read(RandomBytes bytes, long first) throws Refused, IOException {
        long blocks = 0;
        var at = first;
        while (isFrame(bytes, at)) {
            blocks += (bytes.u8(at + 6) & 3) + 1;
            at += length(bytes, at);
        }
        if (at > bytes.size() || (at < bytes.size() && !Id3.isTrailer(bytes, at))) {
            throw cutOrDamaged(bytes, at);
        }
        var channels = (bytes.u8(first + 2) & 1) << 2 | bytes.u8(first + 3) >> 6;
        return SourceHeader.of(
                        Container.ADTS,
                        Codec.AAC,
                        RATES[rateIndex(bytes, first)],
                        channels == 7 ? 8 : channels,
                        0,
                        at - first)
                .withSamples(blocks * SAMPLES_PER_FRAME);
    }

    private static Refused cutOrDamaged(RandomBytes bytes, long at) {
        return at > bytes.size() - HEADER_BYTES
                ? new Refused(Reason.TRUNCATED, "The AAC file ends in the middle of a frame")
                : new Refused(Reason.DECODE_ERRORS, "The AAC file is damaged at byte " + at);
    }

    private static boolean isFrame(RandomBytes bytes, long at) throws IOException {
        return bytes.has(at, HEADER_BYTES)
                && (bytes.u16(at) & 0xfff6) == 0xfff0
                && rateIndex(bytes, at) < RATES.length
                && length(bytes, at) > HEADER_BYTES;
    }

    private static int rateIndex(RandomBytes bytes, long at) throws IOException {
        return (bytes.u8(at + 2) >> 2) & 15;
    }

    private static int length(RandomBytes bytes, long at) throws IOException {
        return (bytes.u8(at + 3) & 3) << 11 | bytes.u8(at + 4) << 3 | bytes.u8(at + 5) >> 5;
    }
}
