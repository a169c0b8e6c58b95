package dev.tutti.music.catalog.media;

import java.util.Locale;

/**
 * One way in which a track can be played. Of the decoder's output the first {@code delaySamples} are the encoder's, then {@code validSamples} are the track;
 * what follows is padding. For FLAC, {@code isBitExact} says that it decodes to the very samples of the upload.
 */
public record Rendition(
        String name,
        Codec codec,
        int bitrate,
        int sampleRate,
        int channels,
        int delaySamples,
        long validSamples,
        boolean isBitExact,
        String playlist) {

    /** Spelled in lower case in the API; the string is how RFC 6381 names it in playlists. */
    public enum Codec {
        AAC("mp4a.40.2"),
        FLAC("fLaC");

        private final String codecs;

        Codec(String codecs) {
            this.codecs = codecs;
        }

        public String codecs() {
            return codecs;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
