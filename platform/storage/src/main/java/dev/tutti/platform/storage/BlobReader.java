package dev.tutti.platform.storage;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.WritableByteChannel;

/** An open blob; may be read by one thread at a time, in any order. */
public interface BlobReader extends Closeable {

    BlobInfo info();

    /**
     * Sends that part of the content, without bringing it into the heap where both sides allow it. Throws where the
     * target takes less.
     */
    void transferTo(long offset, long length, WritableByteChannel target) throws IOException;

    /** That part of the content; closing the stream leaves the reader open. */
    InputStream stream(long offset, long length) throws IOException;

    default InputStream stream() throws IOException {
        return stream(0, info().size());
    }
}
