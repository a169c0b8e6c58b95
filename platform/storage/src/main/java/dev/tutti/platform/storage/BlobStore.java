package dev.tutti.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where large things are kept. A blob is there whole or not at all, whatever crashes; it is replaced, never changed;
 * the last of several puts to a key wins. Never call it inside a transaction: store first, refer to it then, and let
 * {@link BlobReferences} collect what was never referred to.
 */
public interface BlobStore {

    int LIST_MAX = 1_000;

    /**
     * Stores what the stream brings, and returns when it would survive a power cut. Refuses with {@code blob-too-large},
     * {@code checksum-mismatch} or {@code storage-full}, and leaves nothing then, nor where the stream breaks.
     */
    BlobInfo put(BlobKey key, InputStream content, PutLimits limits) throws IOException;

    /** As {@link #put}, from a local file that is gone afterwards: moved where possible, else copied. */
    BlobInfo putFile(BlobKey key, Path file, PutLimits limits) throws IOException;

    Optional<BlobInfo> find(BlobKey key) throws IOException;

    /** Opens what is there now; a later replacement or deletion does not disturb the reader. */
    Optional<BlobReader> open(BlobKey key) throws IOException;

    /** Stores the content of one key under another as well. Throws where there is none. */
    BlobInfo copy(BlobKey from, BlobKey to) throws IOException;

    /** False where there was none. */
    boolean delete(BlobKey key) throws IOException;

    /** Deletes everything in the scope and returns how many there were. */
    default int deleteAll(BlobScope scope) throws IOException {
        int deleted = 0;
        List<BlobInfo> page;
        do {
            page = list(scope, null, LIST_MAX);
            for (var blob : page) {
                deleted += delete(blob.key()) ? 1 : 0;
            }
        } while (page.size() == LIST_MAX);
        return deleted;
    }

    /**
     * One page of what is in the scope, by key.
     *
     * @param after only keys greater than this one
     * @param limit 1 to {@link #LIST_MAX}
     */
    List<BlobInfo> list(BlobScope scope, @Nullable BlobKey after, int limit) throws IOException;

    /** Removes what puts of processes that died have left, and returns how many files that were. */
    int collectLeftovers() throws IOException;

    /** Writes the blob's content to a local file, which must not exist yet. Throws where there is no such blob. */
    default BlobInfo download(BlobKey key, Path target) throws IOException {
        try (var reader = open(key).orElseThrow(() -> new NoSuchBlob(key));
                var channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            reader.transferTo(0, reader.info().size(), channel);
            return reader.info();
        }
    }
}
