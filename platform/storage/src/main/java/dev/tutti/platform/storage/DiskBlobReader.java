package dev.tutti.platform.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Reads a blob's file up to its trailer; to a socket by {@code sendfile}. */
final class DiskBlobReader implements BlobReader {

    private final BlobInfo info;
    private final Path file;
    private final FileChannel channel;

    DiskBlobReader(BlobInfo info, Path file, FileChannel channel) {
        this.info = info;
        this.file = file;
        this.channel = channel;
    }

    @Override
    public BlobInfo info() {
        return info;
    }

    @Override
    public void transferTo(long offset, long length, WritableByteChannel target) throws IOException {
        Objects.checkFromIndexSize(offset, length, info.size());
        long position = offset;
        long end = offset + length;
        while (position < end) {
            long sent = channel.transferTo(position, end - position, target);
            if (sent <= 0) {
                throw new EOFException("blob %s stopped at byte %d of %d".formatted(info.key(), position, end));
            }
            position += sent;
        }
    }

    @Override
    public Optional<Path> findFile() {
        return Optional.of(file);
    }

    @Override
    public InputStream stream(long offset, long length) {
        Objects.checkFromIndexSize(offset, length, info.size());
        return new Part(offset, offset + length);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Part extends InputStream {

        private final long end;
        private long position;

        Part(long position, long end) {
            this.position = position;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, buffer.length);
            if (length == 0) {
                return 0;
            }
            if (position >= end) {
                return -1;
            }
            int wanted = (int) Math.min(length, end - position);
            int read = channel.read(ByteBuffer.wrap(buffer, offset, wanted), position);
            if (read < 0) {
                throw new EOFException("blob " + info.key() + " is shorter than its trailer says");
            }
            position += read;
            return read;
        }

        @Override
        public int available() {
            return (int) Math.min(Integer.MAX_VALUE, end - position);
        }
    }
}
