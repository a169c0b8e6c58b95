package dev.tutti.platform.media.bytes;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A file read at any place through one small window: memory stays constant whatever the file's size. Reading past the end is an EOFException. */
public final class RandomBytes implements Closeable {

    private static final int WINDOW = 64 * 1024;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowStart;

    private RandomBytes(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    public static RandomBytes open(Path file) throws IOException {
        var channel = FileChannel.open(file);
        return new RandomBytes(channel, channel.size());
    }

    public long size() {
        return size;
    }

    public boolean has(long position, long length) {
        return position >= 0 && length >= 0 && position <= size - length;
    }

    public int u8(long position) throws IOException {
        if (position < windowStart || position >= windowStart + window.limit()) {
            fill(position);
        }
        return window.get((int) (position - windowStart)) & 0xff;
    }

    public int u16(long position) throws IOException {
        return u8(position) << 8 | u8(position + 1);
    }

    public long u32(long position) throws IOException {
        return (long) u16(position) << 16 | u16(position + 2);
    }

    /** Signed, as sizes of 64 bits beyond 2^63 are nonsense that callers refuse as negative. */
    public long i64(long position) throws IOException {
        return u32(position) << 32 | u32(position + 4);
    }

    public int u16Little(long position) throws IOException {
        return u8(position) | u8(position + 1) << 8;
    }

    public long u32Little(long position) throws IOException {
        return u16Little(position) | (long) u16Little(position + 2) << 16;
    }

    public long i64Little(long position) throws IOException {
        return u32Little(position) | u32Little(position + 4) << 32;
    }

    public byte[] bytes(long position, int length) throws IOException {
        if (!has(position, length)) {
            throw new EOFException("No " + length + " bytes at " + position);
        }
        var bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) u8(position + i);
        }
        return bytes;
    }

    public String ascii(long position, int length) throws IOException {
        return new String(bytes(position, length), StandardCharsets.ISO_8859_1);
    }

    /** Whether these characters stand here; false, not an error, where the file is too short for them. */
    public boolean isAt(long position, String text) throws IOException {
        return has(position, text.length()) && ascii(position, text.length()).equals(text);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void fill(long position) throws IOException {
        if (position < 0 || position >= size) {
            throw new EOFException("Nothing at " + position + " of " + size + " bytes");
        }
        window.clear();
        windowStart = position;
        while (window.hasRemaining() && channel.read(window, position + window.position()) >= 0) {
            // A channel may give less than asked for.
        }
        window.flip();
        if (!window.hasRemaining()) {
            throw new EOFException("The file shrank while it was read");
        }
    }
}
