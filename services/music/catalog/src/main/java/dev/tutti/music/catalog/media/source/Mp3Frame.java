package dev.tutti.music.catalog.media.source;

import dev.tutti.platform.media.bytes.RandomBytes;
import java.io.IOException;
import java.util.Optional;

/** The header of one MPEG audio layer III frame. */
record Mp3Frame(int sampleRate, int channels, int samples, int length, boolean isMpeg1) {

    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS_MPEG1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_MPEG2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

    static Optional<Mp3Frame> find(RandomBytes bytes, long at) throws IOException {
        if (!bytes.has(at, 4)) {
            return Optional.empty();
        }
        var header = (int) bytes.u32(at);
        var version = (header >>> 19) & 3;
        var kilobits = (header >>> 12) & 15;
        var rate = (header >>> 10) & 3;
        var isLayer3 = header >>> 21 == 0x7ff && ((header >>> 17) & 3) == 1;
        if (!isLayer3 || version == 1 || kilobits == 0 || kilobits == 15 || rate == 3) {
            return Optional.empty();
        }
        return Optional.of(of(header, version, kilobits, rate));
    }

    private static Mp3Frame of(int header, int version, int kilobits, int rate) {
        var isMpeg1 = version == 3;
        var sampleRate = RATES[rate] >> (isMpeg1 ? 0 : version == 2 ? 1 : 2);
        var bits = 1000 * (isMpeg1 ? KILOBITS_MPEG1 : KILOBITS_MPEG2)[kilobits];
        var length = (isMpeg1 ? 144 : 72) * bits / sampleRate + ((header >>> 9) & 1);
        var channels = ((header >>> 6) & 3) == 3 ? 1 : 2;
        return new Mp3Frame(sampleRate, channels, isMpeg1 ? 1152 : 576, length, isMpeg1);
    }

    boolean fits(Mp3Frame other) {
        return sampleRate == other.sampleRate && samples == other.samples;
    }

    /** Where a Xing or Info tag would stand, from the frame's begin. */
    int sideInfoEnd() {
        return 4 + (isMpeg1 ? (channels == 1 ? 17 : 32) : (channels == 1 ? 9 : 17));
    }
}
