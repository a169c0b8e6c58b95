package dev.tutti.core.files.importing;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that closes where it comes from, too. */
final class OwningStream extends FilterInputStream {

    private final Closeable source;

    OwningStream(InputStream content, Closeable source) {
        super(content);
        this.source = source;
    }

    @Override
    public void close() throws IOException {
        try (source) {
            super.close();
        }
    }
}
