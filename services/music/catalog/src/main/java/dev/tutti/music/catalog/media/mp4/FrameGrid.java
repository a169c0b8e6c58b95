package dev.tutti.music.catalog.media.mp4;

/**
 * Where segments end, in samples of presented sound: a first one of about two seconds, so that playing starts soon, then about six. All lengths are
 * multiples of 4096 samples (four AAC frames, one FLAC frame of ours), so every rendition of a track is cut at the same instants without
 * cutting a frame, also FLAC at two or four times the rate.
 */
public record FrameGrid(int sampleRate, int firstSamples, int laterSamples) {

    public static final int FLAC_FRAME = 4096;

    private static final int FIRST_FRAMES = 21;
    private static final int LATER_FRAMES_44100 = 64;
    private static final int LATER_FRAMES_48000 = 70;

    /** The grid at this rate; 44.1, 88.2 and 176.4 kHz share one family, the multiples of 48 kHz the other. */
    public static FrameGrid at(int sampleRate) {
        var base = familyOf(sampleRate);
        var factor = Math.max(1, sampleRate / base);
        var later = base == 44_100 ? LATER_FRAMES_44100 : LATER_FRAMES_48000;
        return new FrameGrid(sampleRate, FIRST_FRAMES * FLAC_FRAME * factor, later * FLAC_FRAME * factor);
    }

    /** The rate that AAC has for a source of this rate. */
    public static int familyOf(int sampleRate) {
        return sampleRate % 11_025 == 0 ? 44_100 : 48_000;
    }

    /** Sample at which the given segment begins. */
    long startOf(int segment) {
        return segment == 0 ? 0 : firstSamples + (segment - 1L) * laterSamples;
    }
}
