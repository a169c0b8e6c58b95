package dev.tutti.platform.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Optional;

/** An open blob; may be read by one thread at a time, in any order. */
public interface BlobReader extends Closeable {

    BlobInfo info();

    /**
     * Sends that part of the content, without bringing it into the heap where both sides allow it. Throws where the
     * target takes less.
     */
    void transferTo(long offset, long length, WritableByteChannel target) throws IOException;

    /** The local file that begins with the content, where there is one: a server can send it without reading it. */
    default Optional<Path> findFile() {
        return Optional.empty();
    }

    /** That part of the content; closing the stream leaves the reader open. */
    InputStream stream(long offset, long length) throws IOException;

    default InputStream stream() throws IOException {
        return stream(0, info().size());
    }
}
