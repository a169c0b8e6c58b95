package dev.tutti.music.catalog.media.source;

import dev.tutti.platform.media.bytes.RandomBytes;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Ogg with Vorbis or Opus: all pages are walked, since only the last one tells the length and that nothing is missing. */
final class OggReader {

    private static final int OPUS_RATE = 48_000;
    private static final int BEGIN = 2;
    private static final int END = 4;

    private final RandomBytes bytes;
    private @Nullable SourceHeader header;
    private long serial;
    private int preSkip;
    private long lastGranule;
    private boolean hasEnded;

    private OggReader(RandomBytes bytes) {
        this.bytes = bytes;
    }

    static SourceHeader read(RandomBytes bytes, long start) throws Refused, IOException {
        return new OggReader(bytes).walk(start);
    }

    private SourceHeader walk(long start) throws Refused, IOException {
        for (var at = start; at < bytes.size(); ) {
            if (!bytes.isAt(at, "OggS")) {
                throw new Refused(Reason.DECODE_ERRORS, "The Ogg file is damaged at byte " + at);
            }
            at = page(at);
        }
        if (header == null) {
            throw new Refused(Reason.NOT_AUDIO, "The Ogg file holds neither Vorbis nor Opus");
        }
        if (!hasEnded) {
            throw new Refused(Reason.TRUNCATED, "The Ogg file stops before its last page");
        }
        return header.withGapless(Math.max(0, lastGranule - preSkip), preSkip, 0);
    }

    private long page(long at) throws Refused, IOException {
        var flags = bytes.u8(at + 5);
        var segments = bytes.u8(at + 26);
        var body = at + 27 + segments;
        var length = 0;
        for (int i = 0; i < segments; i++) {
            length += bytes.u8(at + 27 + i);
        }
        if (!bytes.has(body, length)) {
            throw new Refused(Reason.TRUNCATED, "The Ogg file ends in the middle of a page");
        }
        var pageSerial = bytes.u32Little(at + 14);
        if ((flags & BEGIN) != 0) {
            begin(pageSerial, body);
        }
        if (header != null && pageSerial == serial) {
            var granule = bytes.i64Little(at + 6);
            lastGranule = granule > 0 ? granule : lastGranule;
            hasEnded |= (flags & END) != 0;
        }
        return body + length;
    }

    private void begin(long pageSerial, long body) throws Refused, IOException {
        if (bytes.isAt(body, "\u0080theora") || bytes.isAt(body, "BBCD")) {
            throw new Refused(Reason.NOT_AUDIO, "The Ogg file is a film");
        }
        if (bytes.isAt(body, "Speex") || bytes.isAt(body, "\u007fFLAC")) {
            throw new Refused(Reason.UNSUPPORTED_FORMAT, "Of Ogg files only Vorbis and Opus are taken");
        }
        var isVorbis = bytes.isAt(body, "\u0001vorbis");
        if (!isVorbis && !bytes.isAt(body, "OpusHead")) {
            return;
        }
        if (header != null) {
            throw new Refused(Reason.UNSUPPORTED_FORMAT, "The Ogg file holds several streams");
        }
        serial = pageSerial;
        preSkip = isVorbis ? 0 : bytes.u16Little(body + 10);
        header = isVorbis
                ? SourceHeader.of(
                        Container.OGG,
                        Codec.VORBIS,
                        (int) bytes.u32Little(body + 12),
                        bytes.u8(body + 11),
                        0,
                        bytes.size())
                : SourceHeader.of(Container.OGG, Codec.OPUS, OPUS_RATE, bytes.u8(body + 9), 0, bytes.size());
    }
}
