package dev.tutti.music.catalog.media.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The synthetic signals of EBU Tech 3341 (loudness, true peak) and 3342 (range), with the tolerances given there. */
class LoudnessTests {

    private static final int RATE = 48_000;

    /** A stereo sine of 1 kHz at a level in dBFS for some seconds. */
    record Tone(double decibels, double seconds) {}

    static Stream<Arguments> loudnessSignals() {
        return Stream.of(
                Arguments.of("3341-1", List.of(new Tone(-23, 20)), -23.0),
                Arguments.of("3341-2", List.of(new Tone(-33, 20)), -33.0),
                Arguments.of("3341-3", List.of(new Tone(-36, 10), new Tone(-23, 60), new Tone(-36, 10)), -23.0),
                Arguments.of(
                        "3341-4",
                        List.of(
                                new Tone(-72, 10),
                                new Tone(-36, 10),
                                new Tone(-23, 60),
                                new Tone(-36, 10),
                                new Tone(-72, 10)),
                        -23.0),
                Arguments.of("3341-5", List.of(new Tone(-26, 20), new Tone(-20, 20.1), new Tone(-26, 20)), -23.0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loudnessSignals")
    void measuresIntegratedLoudnessWithinATenth(String name, List<Tone> tones, double expected) {
        var loudness = measure(RATE, tones);

        assertThat(loudness.integratedLufs()).isCloseTo(expected, within(0.1));
    }

    static Stream<Arguments> rangeSignals() {
        return Stream.of(
                Arguments.of("3342-1", List.of(new Tone(-20, 20), new Tone(-30, 20)), 10.0),
                Arguments.of("3342-2", List.of(new Tone(-20, 20), new Tone(-15, 20)), 5.0),
                Arguments.of("3342-3", List.of(new Tone(-40, 20), new Tone(-20, 20)), 20.0),
                Arguments.of(
                        "3342-4",
                        List.of(
                                new Tone(-50, 20),
                                new Tone(-35, 20),
                                new Tone(-20, 20),
                                new Tone(-35, 20),
                                new Tone(-50, 20)),
                        15.0));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rangeSignals")
    void measuresTheRangeWithinOne(String name, List<Tone> tones, double expected) {
        var loudness = measure(RATE, tones);

        assertThat(loudness.rangeLu()).isCloseTo(expected, within(1.0));
    }

    @ParameterizedTest
    @CsvSource({"44100", "48000", "96000", "8000", "192000"})
    void measuresTheSameAtAnyRate(int rate) {
        var loudness = measure(rate, List.of(new Tone(-23, 5)));

        assertThat(loudness.integratedLufs()).isCloseTo(-23.0, within(0.1));
    }

    /** Signals 15 to 18: the samples miss the crest by the phase, the true peak is -6 dBTP all the same. */
    @ParameterizedTest
    @CsvSource({"4, 0", "4, 45", "6, 60", "8, 67.5"})
    void findsThePeakBetweenTheSamples(int period, double phaseDegrees) {
        var meter = new LoudnessMeter(RATE, 2);
        var samples = new float[2 * RATE];
        for (int i = 0; i < samples.length; i++) {
            var frame = i / 2;
            // Faded in, as a sine that starts at once has a higher crest of its own.
            var fade = Math.min(1.0, Math.min(frame, RATE - 1 - frame) / 2000.0);
            samples[i] = (float) (fade * 0.5 * Math.sin(2 * Math.PI * frame / period + Math.toRadians(phaseDegrees)));
        }

        meter.add(samples, RATE);

        assertThat(meter.finish().truePeakDbtp()).isBetween(-6.4, -5.8);
    }

    @Test
    void hasNoNumberForSilence() {
        var meter = new LoudnessMeter(RATE, 2);

        meter.add(new float[RATE * 10], RATE * 5);

        assertThat(meter.finish())
                .extracting("integratedLufs", "rangeLu", "truePeakDbtp")
                .containsOnlyNulls();
    }

    @Test
    void gatesAReleaseOverTheUnionOfItsTracks() {
        var loud = List.of(new Tone(-16, 20));
        var soft = List.of(new Tone(-24, 35));
        var faint = List.of(new Tone(-45, 60));
        var whole =
                measure(RATE, Stream.of(loud, soft, faint).flatMap(List::stream).toList());

        var release = TrackLoudness.ofRelease(List.of(measure(RATE, loud), measure(RATE, soft), measure(RATE, faint)));

        assertThat(release.integratedLufs()).isCloseTo(whole.integratedLufs(), within(0.1));
        assertThat(release.rangeLu()).isCloseTo(whole.rangeLu(), within(1.0));
        // The mean of the three would be -28: the faint track must not drag the others down.
        assertThat(release.integratedLufs()).isGreaterThan(-21);
    }

    @Test
    void comesBackFromItsTextUnchanged() {
        var histogram =
                measure(RATE, List.of(new Tone(-16, 2), new Tone(-40, 2))).momentary();

        var decoded = LoudnessHistogram.decode(histogram.encode());

        assertThat(decoded).isEqualTo(histogram);
    }

    @Test
    void drawsOneFalseLengthAsWellAsATrueOne() {
        var random = new SplittableRandom(3);
        var waveform = new Waveform(RATE, 1, 10);
        var samples = new float[RATE];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) random.nextDouble(-0.5, 0.5);
        }

        for (int second = 0; second < 60; second++) {
            waveform.add(samples, samples.length);
        }

        assertThat(waveform.finish())
                .contains("\"version\":2", "\"bits\":8")
                .contains("-63,63")
                .doesNotContain("127");
        assertThat(waveform.finish().split(",").length).isLessThan(2 * Waveform.POINTS_MAX + 10);
    }

    private static TrackLoudness measure(int rate, List<Tone> tones) {
        var meter = new LoudnessMeter(rate, 2);
        for (var tone : tones) {
            var frames = (int) (tone.seconds * rate);
            var samples = new float[2 * frames];
            var amplitude = Math.pow(10, tone.decibels / 20);
            for (int i = 0; i < samples.length; i++) {
                var frame = i / 2;
                samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * 1000 * frame / rate));
            }
            meter.add(samples, frames);
        }
        return meter.finish();
    }
}
