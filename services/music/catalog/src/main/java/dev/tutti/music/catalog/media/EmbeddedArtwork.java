package dev.tutti.music.catalog.media;

/** Where a picture found inside an upload lies in the work folder. */
final class EmbeddedArtwork {

    static final String FILE = "embedded-artwork";

    private EmbeddedArtwork() {}
}
