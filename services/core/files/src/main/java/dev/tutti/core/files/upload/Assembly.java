package dev.tutti.core.files.upload;

import dev.tutti.platform.storage.BlobReader;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.NoSuchBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of pieces one after the other, of which one is open at a time. */
final class Assembly extends InputStream {

    private final BlobStore blobs;
    private final Iterator<Part> left;
    private @Nullable BlobReader reader;
    private InputStream current = InputStream.nullInputStream();

    Assembly(BlobStore blobs, List<Part> parts) {
        this.blobs = blobs;
        this.left = parts.iterator();
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = current.read(buffer, offset, length);
        while (read < 0 && left.hasNext()) {
            openNext(left.next());
            read = current.read(buffer, offset, length);
        }
        return read;
    }

    private void openNext(Part part) throws IOException {
        close();
        var opened = blobs.open(part.key()).orElseThrow(() -> new NoSuchBlob(part.key()));
        reader = opened;
        current = opened.stream();
    }

    @Override
    public void close() throws IOException {
        current.close();
        if (reader != null) {
            reader.close();
        }
    }
}
