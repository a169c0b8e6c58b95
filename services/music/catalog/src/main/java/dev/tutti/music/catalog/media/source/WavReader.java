package dev.tutti.music.catalog.media.source;

import dev.tutti.platform.media.bytes.RandomBytes;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.IOException;

/** WAV and RF64: the data chunk says how long it is, and must be there in full. */
final class WavReader {

    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xfffe;
    private static final long UNKNOWN_SIZE = 0xffff_ffffL;

    private WavReader() {}

    static SourceHeader read(RandomBytes bytes, long start) throws Refused, IOException {
        if (!bytes.isAt(start + 8, "WAVE")) {
            throw new Refused(Reason.NOT_AUDIO, "The file is a RIFF file, but not WAVE");
        }
        long format = -1;
        long dataSize64 = -1;
        for (var at = start + 12; bytes.has(at, 8); ) {
            var size = bytes.u32Little(at + 4);
            switch (bytes.ascii(at, 4)) {
                case "ds64" -> dataSize64 = bytes.i64Little(at + 16);
                case "fmt " -> format = at + 8;
                case "data" -> {
                    return header(bytes, format, at + 8, size == UNKNOWN_SIZE && dataSize64 >= 0 ? dataSize64 : size);
                }
                default -> {
                    // Chunks of notes and pictures are of no use here.
                }
            }
            at += 8 + size + (size & 1);
        }
        throw new Refused(Reason.TRUNCATED, "The WAVE file ends before its sound begins");
    }

    private static SourceHeader header(RandomBytes bytes, long format, long data, long declared)
            throws Refused, IOException {
        if (format < 0) {
            throw new Refused(Reason.DECODE_ERRORS, "The WAVE file has sound but no format");
        }
        var tag = bytes.u16Little(format) == EXTENSIBLE ? bytes.u16Little(format + 24) : bytes.u16Little(format);
        var frame = bytes.u16Little(format + 12);
        if ((tag != PCM && tag != FLOAT) || frame == 0) {
            throw new Refused(Reason.UNSUPPORTED_FORMAT, "The WAVE file holds coding " + tag + ", not PCM");
        }
        var available = bytes.size() - data;
        // Streaming writers leave the length open: then the file's own end counts.
        var length = declared == UNKNOWN_SIZE || declared == 0 ? available : declared;
        if (length > available) {
            throw new Refused(
                    Reason.TRUNCATED,
                    "The WAVE file declares %d bytes of sound and holds %d".formatted(length, available));
        }
        return SourceHeader.of(
                        Container.WAV,
                        tag == PCM ? Codec.PCM : Codec.PCM_FLOAT,
                        (int) bytes.u32Little(format + 4),
                        bytes.u16Little(format + 2),
                        bytes.u16Little(format + 14),
                        length)
                .withSamples(length / frame);
    }
}
