package dev.tutti.platform.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What is known about a blob, kept behind its content in the same file: one rename makes both visible, the content
 * starts at the file's beginning, and a file that was cut short has no trailer and is no blob.
 *
 * <p>Layout: content type (the rest), SHA-256 (32 bytes), stored at in milliseconds (8), size of the content (8),
 * length of the trailer (4), magic (8).
 */
final class BlobTrailer {

    private static final long MAGIC = 0x5455_5454_4942_4C31L; // TUTTIBL1
    private static final int FIXED_LENGTH = 32 + Long.BYTES + Long.BYTES + Integer.BYTES + Long.BYTES;
    private static final int TAIL_LENGTH = Integer.BYTES + Long.BYTES;
    private static final int LENGTH_MAX = 256;

    private BlobTrailer() {}

    static ByteBuffer of(BlobInfo blob) {
        var type = blob.contentType().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(type.length + FIXED_LENGTH)
                .put(type)
                .put(HexFormat.of().parseHex(blob.sha256()))
                .putLong(blob.storedAt().toEpochMilli())
                .putLong(blob.size())
                .putInt(type.length + FIXED_LENGTH)
                .putLong(MAGIC)
                .flip();
    }

    static BlobInfo read(BlobKey key, FileChannel channel) throws IOException {
        long fileSize = channel.size();
        var end = ByteBuffer.allocate((int) Math.min(fileSize, LENGTH_MAX));
        while (end.hasRemaining() && channel.read(end, fileSize - end.remaining()) > 0) {}
        int length = trailerLength(end, key);
        end.position(end.limit() - length);
        var type = new byte[length - FIXED_LENGTH];
        var sha256 = new byte[32];
        end.get(type).get(sha256);
        var storedAt = Instant.ofEpochMilli(end.getLong());
        long size = end.getLong();
        if (size != fileSize - length) {
            throw damaged(key);
        }
        return new BlobInfo(
                key, size, HexFormat.of().formatHex(sha256), new String(type, StandardCharsets.US_ASCII), storedAt);
    }

    private static int trailerLength(ByteBuffer end, BlobKey key) throws IOException {
        if (end.hasRemaining() || end.limit() < FIXED_LENGTH || end.getLong(end.limit() - Long.BYTES) != MAGIC) {
            throw damaged(key);
        }
        int length = end.getInt(end.limit() - TAIL_LENGTH);
        if (length <= FIXED_LENGTH || length > end.limit()) {
            throw damaged(key);
        }
        return length;
    }

    private static IOException damaged(BlobKey key) {
        return new IOException("the file of blob " + key + " is damaged: it does not end with a trailer");
    }
}
