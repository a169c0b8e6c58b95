package dev.tutti.music.catalog.media.source;

/** What the sound of an upload is packed in, with the FFmpeg reader that is forced for it: FFmpeg never guesses, so it never opens a playlist. */
public enum Container {
    MP3("mp3"),
    FLAC("flac"),
    WAV("wav"),
    ADTS("aac"),
    MP4("mov"),
    OGG("ogg");

    private final String demuxer;

    Container(String demuxer) {
        this.demuxer = demuxer;
    }

    public String demuxer() {
        return demuxer;
    }
}
