package dev.tutti.music.catalog.media.loudness;

/**
 * The highest value of one channel between its samples as well as on them (BS.1770-4 annex 2): the signal is looked at four times as finely, twice from
 * 96 kHz, not at all from 192 kHz. A stretch whose samples are so low that no interpolation could pass the peak found so far is
 * skipped; in ordinary music that is most of it, and the result is the same.
 */
final class TruePeak {

    private static final int TAPS = 24;
    private static final int STRETCH = 512;

    private final float[][] phases;
    private final float gainMax;
    private final float[] history = new float[TAPS + STRETCH];
    private int filled = TAPS;
    private float peak;

    TruePeak(int sampleRate) {
        var factor = sampleRate < 96_000 ? 4 : sampleRate < 192_000 ? 2 : 1;
        this.phases = phases(factor);
        this.gainMax = gainMax(phases);
    }

    void add(float sample) {
        history[filled++] = sample;
        if (filled == history.length) {
            flush();
        }
    }

    /** The peak as an amplitude; the tail that still rings in the filter is included. */
    float finish() {
        for (int i = 0; i < TAPS; i++) {
            add(0);
        }
        flush();
        return peak;
    }

    private void flush() {
        var highest = 0f;
        for (int i = 0; i < filled; i++) {
            highest = Math.max(highest, Math.abs(history[i]));
        }
        peak = Math.max(peak, highest);
        if (highest * gainMax > peak) {
            interpolate();
        }
        System.arraycopy(history, filled - TAPS, history, 0, TAPS);
        filled = TAPS;
    }

    private void interpolate() {
        for (var phase : phases) {
            for (int end = TAPS; end < filled; end++) {
                var sum = 0f;
                for (int tap = 0; tap < TAPS; tap++) {
                    sum += phase[tap] * history[end - tap];
                }
                peak = Math.max(peak, Math.abs(sum));
            }
        }
    }

    /** A windowed sinc, cut into one short filter for each place between two samples. */
    private static float[][] phases(int factor) {
        var phases = new float[factor - 1][TAPS];
        for (int phase = 1; phase < factor; phase++) {
            for (int tap = 0; tap < TAPS; tap++) {
                var distance = tap - TAPS / 2 + (double) phase / factor;
                var window = 0.5 + 0.5 * Math.cos(Math.PI * distance / (TAPS / 2.0 + 1));
                phases[phase - 1][tap] = (float) (window * Math.sin(Math.PI * distance) / (Math.PI * distance));
            }
        }
        return phases;
    }

    private static float gainMax(float[][] phases) {
        var most = 0f;
        for (var phase : phases) {
            var sum = 0f;
            for (var tap : phase) {
                sum += Math.abs(tap);
            }
            most = Math.max(most, sum);
        }
        return most;
    }
}
