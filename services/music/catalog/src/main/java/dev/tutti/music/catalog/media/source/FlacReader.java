package dev.tutti.music.catalog.media.source;

import dev.tutti.platform.media.bytes.RandomBytes;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.IOException;
import java.util.HexFormat;

/** FLAC: STREAMINFO tells everything, down to the MD5 of the sound. */
final class FlacReader {

    private static final int STREAM_INFO_BYTES = 34;
    private static final String NO_MD5 = "0".repeat(32);

    private FlacReader() {}

    static SourceHeader read(RandomBytes bytes, long start) throws Refused, IOException {
        var info = start + 8;
        if ((bytes.u8(start + 4) & 0x7f) != 0 || bytes.u32(start + 4) % (1 << 24) < STREAM_INFO_BYTES) {
            throw new Refused(Reason.DECODE_ERRORS, "The FLAC file does not begin with its stream information");
        }
        var packed = bytes.i64(info + 10);
        var samples = packed & 0xF_FFFF_FFFFL;
        var md5 = HexFormat.of().formatHex(bytes.bytes(info + 18, 16));
        return SourceHeader.of(
                        Container.FLAC,
                        Codec.FLAC,
                        (int) (packed >>> 44),
                        (int) ((packed >>> 41) & 7) + 1,
                        (int) ((packed >>> 36) & 31) + 1,
                        bytes.size() - firstFrame(bytes, start))
                .withSamples(samples == 0 ? null : samples)
                .withMd5(md5.equals(NO_MD5) ? null : md5);
    }

    private static long firstFrame(RandomBytes bytes, long start) throws IOException {
        for (var at = start + 4; ; ) {
            var header = bytes.u32(at);
            at += 4 + header % (1 << 24);
            if (header >>> 31 == 1) {
                return at;
            }
        }
    }
}
