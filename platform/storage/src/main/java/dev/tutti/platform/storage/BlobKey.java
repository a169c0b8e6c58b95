package dev.tutti.platform.storage;

/**
 * The name of a blob: segments joined by slashes, such as {@code catalog/tracks/0198.../master.m3u8}. Segments start with
 * a lower-case letter or digit and go on with those, dots, dashes and underscores, so that a key means the same on
 * every file system and in every object store, and never leaves its place.
 */
public record BlobKey(String value) implements Comparable<BlobKey> {

    public BlobKey {
        BlobPath.check(value);
    }

    public static BlobKey of(String first, String... more) {
        return new BlobKey(more.length == 0 ? first : first + "/" + String.join("/", more));
    }

    /** The last segment. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(BlobKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
