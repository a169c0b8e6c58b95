package dev.tutti.music.catalog.media.loudness;

import java.util.Arrays;

/**
 * The outline of a track in the JSON shape of audiowaveform (version 2, 8 bit): lowest and highest value of the mono mix, point by point. It never holds
 * more than {@link #POINTS_MAX} points: where a length was not declared, or falsely, neighbours are joined when they become too many.
 */
public final class Waveform {

    static final int POINTS_MAX = 2_000;

    private final int sampleRate;
    private final int channels;
    private final float[] lows = new float[POINTS_MAX];
    private final float[] highs = new float[POINTS_MAX];
    private long samplesPerPoint;
    private long pointFilled;
    private int points;
    private float low = Float.MAX_VALUE;
    private float high = -Float.MAX_VALUE;

    public Waveform(int sampleRate, int channels, long samplesExpected) {
        this.sampleRate = sampleRate;
        this.channels = channels;
        this.samplesPerPoint = Math.max(1, Math.ceilDiv(samplesExpected, POINTS_MAX));
    }

    public void add(float[] samples, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            var mix = samples[frame * channels];
            for (int channel = 1; channel < channels; channel++) {
                mix += samples[frame * channels + channel];
            }
            low = Math.min(low, mix / channels);
            high = Math.max(high, mix / channels);
            if (++pointFilled == samplesPerPoint) {
                point();
            }
        }
    }

    public String finish() {
        if (pointFilled > 0) {
            point();
        }
        var data = new StringBuilder(points * 8);
        for (int i = 0; i < points; i++) {
            data.append(i == 0 ? "" : ",").append(scaled(lows[i])).append(',').append(scaled(highs[i]));
        }
        return """
                {"version":2,"channels":1,"sample_rate":%d,"samples_per_pixel":%d,"bits":8,"length":%d,"data":[%s]}""".formatted(sampleRate, samplesPerPoint, points, data);
    }

    private void point() {
        if (points == POINTS_MAX) {
            halve();
            return;
        }
        lows[points] = low;
        highs[points++] = high;
        pointFilled = 0;
        low = Float.MAX_VALUE;
        high = -Float.MAX_VALUE;
    }

    /** Twice as many samples per point; the point being filled goes on, half full. */
    private void halve() {
        for (int i = 0; i < points / 2; i++) {
            lows[i] = Math.min(lows[2 * i], lows[2 * i + 1]);
            highs[i] = Math.max(highs[2 * i], highs[2 * i + 1]);
        }
        points /= 2;
        samplesPerPoint *= 2;
        Arrays.fill(lows, points, POINTS_MAX, 0);
        Arrays.fill(highs, points, POINTS_MAX, 0);
    }

    private static int scaled(float value) {
        return Math.clamp(Math.round(value * 127), -128, 127);
    }
}
