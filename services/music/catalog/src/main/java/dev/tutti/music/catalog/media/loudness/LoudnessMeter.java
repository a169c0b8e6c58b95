package dev.tutti.music.catalog.media.loudness;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures one or two channels as they stream by. A single channel is measured as it will be heard, from two loudspeakers, thus 3 LU above its
 * measure as one.
 */
public final class LoudnessMeter {

    private static final int STEPS_PER_SECOND = 10;
    private static final int MOMENTARY_STEPS = 4;
    private static final int SHORT_TERM_STEPS = 30;

    private final int channels;
    private final KWeighting[] weightings;
    private final TruePeak[] peaks;
    private final int stepSamples;
    private final double[] steps = new double[SHORT_TERM_STEPS];
    private final LoudnessHistogram momentary = new LoudnessHistogram();
    private final LoudnessHistogram shortTerm = new LoudnessHistogram();
    private double stepEnergy;
    private int stepFilled;
    private long stepCount;

    public LoudnessMeter(int sampleRate, int channels) {
        this.channels = channels;
        this.weightings = new KWeighting[channels];
        this.peaks = new TruePeak[channels];
        Arrays.setAll(weightings, channel -> new KWeighting(sampleRate));
        Arrays.setAll(peaks, channel -> new TruePeak(sampleRate));
        this.stepSamples = Math.round((float) sampleRate / STEPS_PER_SECOND);
    }

    /** Takes interleaved samples in -1..1. */
    public void add(float[] samples, int frames) {
        for (int frame = 0; frame < frames; frame++) {
            for (int channel = 0; channel < channels; channel++) {
                var sample = samples[frame * channels + channel];
                var weighted = weightings[channel].apply(sample);
                stepEnergy += weighted * weighted;
                peaks[channel].add(sample);
            }
            if (++stepFilled == stepSamples) {
                step();
            }
        }
    }

    public TrackLoudness finish() {
        return TrackLoudness.of(momentary, shortTerm, truePeak());
    }

    private void step() {
        steps[(int) (stepCount++ % SHORT_TERM_STEPS)] = stepEnergy * (channels == 1 ? 2 : 1) / stepSamples;
        stepEnergy = 0;
        stepFilled = 0;
        if (stepCount >= MOMENTARY_STEPS) {
            momentary.add(mean(MOMENTARY_STEPS));
        }
        if (stepCount >= SHORT_TERM_STEPS) {
            shortTerm.add(mean(SHORT_TERM_STEPS));
        }
    }

    private double mean(int count) {
        double sum = 0;
        for (int i = 1; i <= count; i++) {
            sum += steps[(int) ((stepCount - i) % SHORT_TERM_STEPS)];
        }
        return sum / count;
    }

    private @Nullable Double truePeak() {
        var highest = 0f;
        for (var peak : peaks) {
            highest = Math.max(highest, peak.finish());
        }
        return highest == 0 ? null : Math.round(2000 * Math.log10(highest)) / 100.0;
    }
}
