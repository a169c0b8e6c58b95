package dev.tutti.music.catalog.media;

/** How samples travel from FFmpeg to us: integers stay integers, so that a checksum of them can be compared. */
enum SampleFormat {
    S16("s16", "s16le", 2),
    S32("s32", "s32le", 4),
    FLOAT("flt", "f32le", 4);

    private final String filterName;
    private final String muxer;
    private final int bytes;

    SampleFormat(String filterName, String muxer, int bytes) {
        this.filterName = filterName;
        this.muxer = muxer;
        this.bytes = bytes;
    }

    String filterName() {
        return filterName;
    }

    String muxer() {
        return muxer;
    }

    int bytes() {
        return bytes;
    }
}
