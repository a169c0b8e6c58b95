package dev.tutti.platform.storage;

/** All keys below a path of whole segments, the path itself included; empty means every key. */
public record BlobScope(String path) {

    public static final BlobScope ALL = new BlobScope("");

    public BlobScope {
        if (!path.isEmpty()) {
            BlobPath.check(path);
        }
    }

    public static BlobScope of(String first, String... more) {
        return new BlobScope(BlobKey.of(first, more).value());
    }

    public static BlobScope of(BlobKey key) {
        return new BlobScope(key.value());
    }

    public boolean contains(BlobKey key) {
        return path.isEmpty() || key.value().equals(path) || key.value().startsWith(path + "/");
    }

    /** The key at that relative path below the scope. Throws where the path is no path of segments. */
    public BlobKey resolve(String relative) {
        return new BlobKey(path.isEmpty() ? relative : path + "/" + relative);
    }

    @Override
    public String toString() {
        return path;
    }
}
