package dev.tutti.music.catalog.media.source;

/** How the sound of an upload is coded. */
public enum Codec {
    MP3(false),
    FLAC(true),
    PCM(true),
    /** Lossless as stored, but beyond what FLAC keeps. */
    PCM_FLOAT(true),
    AAC(false),
    ALAC(true),
    VORBIS(false),
    OPUS(false);

    private final boolean isLossless;

    Codec(boolean isLossless) {
        this.isLossless = isLossless;
    }

    public boolean isLossless() {
        return isLossless;
    }
}
