package dev.tutti.platform.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A blob's file while it grows: counts, hashes and caps what is written, and is gone when closed unpublished. */
final class StagedFile implements Closeable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path path;
    private final FileChannel channel;
    private final MessageDigest digest = sha256();
    private final long maxBytes;
    private long size;

    private StagedFile(Path path, FileChannel channel, long maxBytes) {
        this.path = path;
        this.channel = channel;
        this.maxBytes = maxBytes;
    }

    static StagedFile create(Path path, long maxBytes) throws IOException {
        var channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new StagedFile(path, channel, maxBytes);
    }

    Path path() {
        return path;
    }

    long size() {
        return size;
    }

    void write(InputStream content) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        int read = content.read(buffer);
        while (read >= 0) {
            write(buffer, read);
            read = content.read(buffer);
        }
    }

    private void write(byte[] buffer, int length) throws IOException {
        size += length;
        if (size > maxBytes) {
            throw BlobRefusals.tooLarge(maxBytes);
        }
        digest.update(buffer, 0, length);
        writeFully(channel, ByteBuffer.wrap(buffer, 0, length));
    }

    /** The content's SHA-256; ends the content. */
    String finish() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the trailer and forces everything to the disk. */
    void seal(BlobInfo blob) throws IOException {
        writeFully(channel, BlobTrailer.of(blob));
        channel.force(true);
        channel.close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(path);
    }

    static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
