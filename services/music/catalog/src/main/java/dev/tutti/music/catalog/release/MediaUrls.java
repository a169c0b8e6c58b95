package dev.tutti.music.catalog.release;

/** Where the public objects of catalog are served. */
public final class MediaUrls {

    /** Pictures and waveforms; the object's key follows. */
    public static final String PREFIX = "/api/v1/media/";

    private MediaUrls() {}

    /** The address of a public object, relative to the installation's. */
    public static String of(String objectKey) {
        return PREFIX + objectKey;
    }
}
