package dev.tutti.music.catalog.media.loudness;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.OptionalDouble;

/**
 * How often each loudness was met, in steps of a hundredth LU from -70 LUFS (the absolute gate) to +10. Unlike a track's final number, which
 * has been gated against itself, histograms add up: the sum over an album's tracks gates over their union, as EBU R128 wants.
 */
public final class LoudnessHistogram {

    private static final double GATE_LUFS = -70;
    private static final int BINS_PER_LU = 100;
    private static final int BINS = 80 * BINS_PER_LU;
    private static final double OFFSET = -0.691;
    private static final double RELATIVE_GATE_LU = -10;
    private static final double RANGE_GATE_LU = -20;
    private static final double RANGE_LOW = 0.10;
    private static final double RANGE_HIGH = 0.95;
    private static final double[] ENERGIES = energies();

    private final int[] counts;

    LoudnessHistogram() {
        this(new int[BINS]);
    }

    private LoudnessHistogram(int[] counts) {
        this.counts = counts;
    }

    /** Counts a block by its mean square; what lies below the absolute gate is dropped here. */
    void add(double energy) {
        var bin = (int) Math.floor((loudnessOf(energy) - GATE_LUFS) * BINS_PER_LU);
        if (bin >= 0) {
            counts[Math.min(bin, BINS - 1)]++;
        }
    }

    static double loudnessOf(double energy) {
        return energy <= 0 ? Double.NEGATIVE_INFINITY : OFFSET + 10 * Math.log10(energy);
    }

    public LoudnessHistogram plus(LoudnessHistogram other) {
        var sum = counts.clone();
        Arrays.setAll(sum, bin -> Math.addExact(counts[bin], other.counts[bin]));
        return new LoudnessHistogram(sum);
    }

    /** Mean over the blocks above the relative gate; nothing for silence. */
    OptionalDouble integrated() {
        var first = gate(RELATIVE_GATE_LU);
        return first < 0 ? OptionalDouble.empty() : OptionalDouble.of(loudnessOf(meanFrom(first)));
    }

    /** The spread from the 10th to the 95th percentile above the gate (EBU Tech 3342). */
    OptionalDouble range() {
        var first = gate(RANGE_GATE_LU);
        if (first < 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((percentile(first, RANGE_HIGH) - percentile(first, RANGE_LOW)) / (double) BINS_PER_LU);
    }

    /** A compact text for a database column; {@link #decode} reads it. */
    @JsonValue
    public String encode() {
        var used = (int) Arrays.stream(counts).filter(count -> count > 0).count();
        var buffer = ByteBuffer.allocate(used * (Short.BYTES + Integer.BYTES));
        for (int bin = 0; bin < BINS; bin++) {
            if (counts[bin] > 0) {
                buffer.putShort((short) bin).putInt(counts[bin]);
            }
        }
        return Base64.getEncoder().encodeToString(buffer.array());
    }

    @JsonCreator
    public static LoudnessHistogram decode(String text) {
        var buffer = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        var histogram = new LoudnessHistogram();
        while (buffer.hasRemaining()) {
            histogram.counts[buffer.getShort()] = buffer.getInt();
        }
        return histogram;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoudnessHistogram histogram && Arrays.equals(counts, histogram.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    private int gate(double relative) {
        if (total(0) == 0) {
            return -1;
        }
        var threshold = loudnessOf(meanFrom(0)) + relative;
        return Math.max(0, (int) Math.floor((threshold - GATE_LUFS) * BINS_PER_LU));
    }

    private double meanFrom(int first) {
        double energy = 0;
        for (int bin = first; bin < BINS; bin++) {
            energy += counts[bin] * ENERGIES[bin];
        }
        return energy / total(first);
    }

    private long total(int first) {
        long blocks = 0;
        for (int bin = first; bin < BINS; bin++) {
            blocks += counts[bin];
        }
        return blocks;
    }

    private int percentile(int first, double part) {
        var wanted = Math.round((total(first) - 1) * part);
        var bin = first;
        for (var seen = (long) counts[bin]; seen <= wanted; seen += counts[bin]) {
            bin++;
        }
        return bin;
    }

    private static double[] energies() {
        var energies = new double[BINS];
        Arrays.setAll(energies, bin -> Math.pow(10, ((bin + 0.5) / BINS_PER_LU + GATE_LUFS - OFFSET) / 10));
        return energies;
    }
}
