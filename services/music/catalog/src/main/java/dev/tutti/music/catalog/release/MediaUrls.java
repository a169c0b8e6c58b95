package dev.tutti.music.catalog.release;

/** Where the public objects of catalog are served. */
public final class MediaUrls {

    /** Pictures and waveforms; the rest of an object's key follows. */
    public static final String PREFIX = "/api/v1/media/";

    private static final String SCOPE = "catalog/";

    private MediaUrls() {}

    /** The address of a public object, relative to the installation's. */
    public static String of(String objectKey) {
        return PREFIX + objectKey.substring(SCOPE.length());
    }

    /** The object behind the part of an address that follows the prefix. */
    public static String keyOf(String path) {
        return SCOPE + path;
    }
}
