package dev.tutti.platform.media.picture;

import dev.tutti.platform.media.bytes.RandomBytes;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/** What a JPEG, PNG or WebP says of itself, read before anything is decoded. {@code orientation} is EXIF's, 1 to 8, 1 being upright. */
public record PictureHeader(Format format, int width, int height, int orientation) {

    /** The pictures that are taken, with FFmpeg's reader for each. */
    public enum Format {
        JPEG("jpeg_pipe"),
        PNG("png_pipe"),
        WEBP("webp_pipe");

        private final String demuxer;

        Format(String demuxer) {
            this.demuxer = demuxer;
        }

        String demuxer() {
            return demuxer;
        }
    }

    public static PictureHeader read(Path file) throws Refused, IOException {
        try (var bytes = RandomBytes.open(file)) {
            if (bytes.size() == 0) {
                throw new Refused(Reason.EMPTY, "The picture is empty");
            }
            return read(bytes);
        } catch (EOFException cut) {
            throw new Refused(Reason.TRUNCATED, "The picture ends inside its own headers");
        }
    }

    /** EXIF orientations from 5 on swap width and height. */
    public boolean isTurned() {
        return orientation >= 5;
    }

    private static PictureHeader read(RandomBytes bytes) throws Refused, IOException {
        if (bytes.isAt(0, "\u0089PNG\r\n\u001a\n") && bytes.isAt(12, "IHDR")) {
            return png(bytes);
        }
        if (bytes.isAt(0, "\u00ff\u00d8\u00ff")) {
            return JpegHeader.read(bytes);
        }
        if (bytes.isAt(0, "RIFF") && bytes.isAt(8, "WEBP")) {
            return webp(bytes);
        }
        throw new Refused(Reason.UNSUPPORTED_FORMAT, "Only JPEG, PNG and WebP pictures are taken");
    }

    private static PictureHeader png(RandomBytes bytes) throws Refused, IOException {
        if (!bytes.isAt(bytes.size() - 8, "IEND")) {
            throw new Refused(Reason.TRUNCATED, "The PNG picture lacks its end");
        }
        return of(Format.PNG, bytes.u32(16), bytes.u32(20));
    }

    private static PictureHeader webp(RandomBytes bytes) throws Refused, IOException {
        if (bytes.u32Little(4) + 8 > bytes.size()) {
            throw new Refused(Reason.TRUNCATED, "The WebP picture lacks its end");
        }
        return switch (bytes.ascii(12, 4)) {
            case "VP8X" -> {
                if ((bytes.u8(20) & 2) != 0) {
                    throw new Refused(Reason.UNSUPPORTED_FORMAT, "Moving pictures are not taken");
                }
                yield of(Format.WEBP, 1 + little24(bytes, 24), 1 + little24(bytes, 27));
            }
            case "VP8L" -> {
                var packed = bytes.u32Little(21);
                yield of(Format.WEBP, 1 + (packed & 0x3fff), 1 + ((packed >> 14) & 0x3fff));
            }
            case "VP8 " -> of(Format.WEBP, bytes.u16Little(26) & 0x3fff, bytes.u16Little(28) & 0x3fff);
            default -> throw new Refused(Reason.DECODE_ERRORS, "The WebP picture is damaged");
        };
    }

    private static int little24(RandomBytes bytes, long at) throws IOException {
        return bytes.u16Little(at) | bytes.u8(at + 2) << 16;
    }

    private static PictureHeader of(Format format, long width, long height) throws Refused {
        if (width < 1 || height < 1 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new Refused(Reason.TOO_LARGE, "A picture of %d x %d is not taken".formatted(width, height));
        }
        return new PictureHeader(format, (int) width, (int) height, 1);
    }
}
