package dev.tutti.music.catalog.media;

import java.util.List;

/** A rendition that is wanted: what FFmpeg is told, and under which names its results are kept. */
record Rung(String name, Rendition.Codec codec, int bitrate, int sampleRate, int channels) {

    static final int FLAC_BITRATE_UNKNOWN = 0;

    static Rung aac(int kilobits, int sampleRate) {
        return new Rung("aac-" + kilobits, Rendition.Codec.AAC, kilobits * 1000, sampleRate, 2);
    }

    static Rung flac(int sampleRate, int channels) {
        return new Rung("flac", Rendition.Codec.FLAC, FLAC_BITRATE_UNKNOWN, sampleRate, channels);
    }

    String encodedFile() {
        return name + ".encoded.mp4";
    }

    String file() {
        return name + ".mp4";
    }

    String playlist() {
        return name + ".m3u8";
    }

    List<String> encoder(SampleFormat format, int flacFrame) {
        return switch (codec) {
            case AAC -> List.of("-c:a", "aac", "-b:a", Integer.toString(bitrate));
            case FLAC ->
                List.of(
                        "-c:a",
                        "flac",
                        "-frame_size",
                        Integer.toString(flacFrame),
                        "-sample_fmt",
                        format == SampleFormat.S16 ? "s16" : "s32",
                        "-strict",
                        "experimental");
        };
    }
}
