package dev.tutti.platform.media.picture;

import dev.tutti.platform.media.bytes.RandomBytes;
import dev.tutti.platform.media.rejection.Refused;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.io.IOException;

/** Walks the markers of a JPEG up to its frame: dimensions, and from EXIF the way up. */
final class JpegHeader {

    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int ORIENTATION_TAG = 0x112;
    private static final int EXIF_ENTRIES_MAX = 512;

    private JpegHeader() {}

    static PictureHeader read(RandomBytes bytes) throws Refused, IOException {
        var orientation = 1;
        for (long at = 2; ; ) {
            if (bytes.u8(at) != 0xff) {
                throw new Refused(Reason.DECODE_ERRORS, "The JPEG picture is damaged");
            }
            var marker = bytes.u8(at + 1);
            if (marker == 0xff) {
                at++;
            } else if (isFrame(marker)) {
                return frame(bytes, at, orientation);
            } else if (marker == START_OF_SCAN) {
                throw new Refused(Reason.DECODE_ERRORS, "The JPEG picture has no frame");
            } else {
                orientation =
                        marker == APP1 && bytes.isAt(at + 4, "Exif\0\0") ? orientation(bytes, at + 10) : orientation;
                at += 2 + bytes.u16(at + 2);
            }
        }
    }

    private static PictureHeader frame(RandomBytes bytes, long at, int orientation) throws Refused, IOException {
        var height = bytes.u16(at + 5);
        var width = bytes.u16(at + 7);
        if (width < 1 || height < 1) {
            throw new Refused(Reason.UNSUPPORTED_FORMAT, "The JPEG picture does not tell its size");
        }
        return new PictureHeader(PictureHeader.Format.JPEG, width, height, orientation);
    }

    /** C4, C8 and CC lie among the frame markers but are none. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int orientation(RandomBytes bytes, long tiff) throws IOException {
        var isLittle = bytes.isAt(tiff, "II");
        var directory = tiff + u32(bytes, tiff + 4, isLittle);
        if (!bytes.has(directory, 2)) {
            return 1;
        }
        var entries = Math.min(EXIF_ENTRIES_MAX, u16(bytes, directory, isLittle));
        for (int i = 0; i < entries && bytes.has(directory + 2 + 12L * i, 12); i++) {
            var entry = directory + 2 + 12L * i;
            if (u16(bytes, entry, isLittle) == ORIENTATION_TAG) {
                var value = u16(bytes, entry + 8, isLittle);
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int u16(RandomBytes bytes, long at, boolean isLittle) throws IOException {
        return isLittle ? bytes.u16Little(at) : bytes.u16(at);
    }

    private static long u32(RandomBytes bytes, long at, boolean isLittle) throws IOException {
        return isLittle ? bytes.u32Little(at) : bytes.u32(at);
    }
}
