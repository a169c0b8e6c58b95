package dev.tutti.music.catalog.media.mp4;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds boxes in memory; a box is closed by the size that is patched in when its content is known. */
final class BoxWriter {

    private static final class Bytes extends ByteArrayOutputStream {
        void patch(int at, int value) {
            for (int i = 0; i < Integer.BYTES; i++) {
                buf[at + i] = (byte) (value >>> (24 - 8 * i));
            }
        }
    }

    private final Bytes bytes = new Bytes();

    BoxWriter box(String type, Runnable content) {
        var start = bytes.size();
        u32(0).ascii(type);
        content.run();
        bytes.patch(start, bytes.size() - start);
        return this;
    }

    /** A box that begins with version and flags. */
    BoxWriter fullBox(String type, int version, int flags, Runnable content) {
        return box(type, () -> {
            u32((long) version << 24 | flags);
            content.run();
        });
    }

    BoxWriter u16(int value) {
        bytes.write(value >>> 8);
        bytes.write(value);
        return this;
    }

    BoxWriter u32(long value) {
        return u16((int) (value >>> 16)).u16((int) value);
    }

    BoxWriter u64(long value) {
        return u32(value >>> 32).u32(value);
    }

    BoxWriter zeros(int count) {
        for (int i = 0; i < count; i++) {
            bytes.write(0);
        }
        return this;
    }

    BoxWriter ascii(String text) {
        return raw(text.getBytes(StandardCharsets.US_ASCII));
    }

    BoxWriter raw(byte[] content) {
        bytes.writeBytes(content);
        return this;
    }

    /** Overwrites a number written before, for offsets that are known only at the end. */
    void patch(int at, int value) {
        bytes.patch(at, value);
    }

    int size() {
        return bytes.size();
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
