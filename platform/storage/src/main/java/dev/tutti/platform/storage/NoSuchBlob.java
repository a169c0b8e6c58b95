package dev.tutti.platform.storage;

import java.io.IOException;

/** A key that was expected to be there is not. */
public final class NoSuchBlob extends IOException {

    private static final long serialVersionUID = 1L;

    public NoSuchBlob(BlobKey key) {
        super("there is no blob " + key);
    }
}
