package dev.tutti.music.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One continuous signal, cut into tracks, prepared, decoded and joined again by the numbers we serve: nothing may be missing or added. */
class GaplessTests {

    private static final int[] CUTS = {0, 140_003, 233_000, 233_000 + 88_064, 470_011};
    private static final int NEAR_JOIN = 1024;

    private final MediaBench bench = MediaBench.standard();
    private final short[] whole = Sounds.music(CUTS[CUTS.length - 1], 2, Sounds.RATE);

    @TempDir
    private Path folder;

    @Test
    void joinsLosslessTracksToTheBit() throws Exception {
        var joined = rejoined("flac", "wav");

        assertThat(joined).isEqualTo(whole);
    }

    @Test
    void joinsLossyTracksWithoutAGapOrAClick() throws Exception {
        var joined = rejoined("aac-256", "flac");

        assertThat(joined).hasSameSizeAs(whole);
        var usual = noise(joined, 0, whole.length);
        for (int join = 1; join < CUTS.length - 1; join++) {
            var at = 2 * CUTS[join];
            // At a join the codec knows nothing of the neighbour; a gap or a shift would be as loud as the music
            // itself, 20 times more.
            assertThat(noise(joined, at - 2 * NEAR_JOIN, at + 2 * NEAR_JOIN)).isLessThan(4 * usual);
        }
    }

    @Test
    void keepsTheProgressiveFileAsLongAsItsEditListSays() throws Exception {
        var track = Sounds.wav(folder.resolve("track.wav"), Arrays.copyOf(whole, 2 * CUTS[1]), 2, Sounds.RATE);

        var made = bench.make(track);

        // This decoder starts where the edit list says, but rounds the end up to a whole frame.
        var decoded = Sounds.decode(made.file("file.m4a"));
        assertThat(decoded.length / 2).isBetween(CUTS[1], CUTS[1] + 1023);
        assertThat(noise(decoded, 0, 2 * CUTS[1])).isLessThan(200);
    }

    private short[] rejoined(String rendition, String format) throws Exception {
        var parts = new ArrayList<short[]>();
        for (int i = 0; i + 1 < CUTS.length; i++) {
            var samples = Arrays.copyOfRange(whole, 2 * CUTS[i], 2 * CUTS[i + 1]);
            var wav = Sounds.wav(folder.resolve("part.wav"), samples, 2, Sounds.RATE);
            var upload = format.equals("wav") ? wav : Sounds.encode(wav, folder.resolve("part." + format));
            var made = bench.make(upload);
            parts.add(valid(made, made.rendition(rendition)));
        }
        return Sounds.joined(List.copyOf(parts));
    }

    /** As a player does it: all that the decoder gives, then cut by delay and valid samples. */
    private static short[] valid(MediaBench.Made made, Rendition rendition) throws Exception {
        var decoded = Sounds.decode(made.file(rendition.playlist()));
        var from = 2 * rendition.delaySamples();
        return Arrays.copyOfRange(decoded, from, from + (int) (2 * rendition.validSamples()));
    }

    /** Root mean square of the difference to the original. */
    private double noise(short[] decoded, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            var difference = decoded[i] - whole[i];
            sum += (double) difference * difference;
        }
        return Math.sqrt(sum / (to - from));
    }
}
