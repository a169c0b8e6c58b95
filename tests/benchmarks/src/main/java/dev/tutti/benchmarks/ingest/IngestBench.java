package dev.tutti.benchmarks.ingest;

import static dev.tutti.tests.Person.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tutti.benchmarks.report.Benchmark;
import dev.tutti.benchmarks.report.Machine;
import dev.tutti.benchmarks.report.Result;
import dev.tutti.benchmarks.report.Result.Measured;
import dev.tutti.benchmarks.report.Result.Side;
import dev.tutti.tests.Person;
import dev.tutti.tests.Sounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One minute of stereo FLAC, from the first byte of the upload until the API says ready. */
public final class IngestBench implements Benchmark {

    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Person artist;
    private final PlainFfmpeg ffmpeg;
    private final int rounds;

    public IngestBench(Person artist, Path folder, int rounds) {
        this.artist = artist;
        this.ffmpeg = new PlainFfmpeg(folder);
        this.rounds = rounds;
    }

    /** A track that is ready, the first of this installation, and its release. */
    public record First(String releaseId, String trackId) {}

    public First first() throws IOException {
        var release = artist.draftRelease("Bench", "First");
        var track = ingest(release, Files.readAllBytes(sound(0)));
        return new First(release, track.get("id").asString());
    }

    @Override
    public List<Result> run() throws IOException {
        double load = Machine.load();
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int round = 1; round <= rounds; round++) {
            var flac = sound(round);
            var release = artist.draftRelease("Bench", "Round " + round);
            var upload = Files.readAllBytes(flac);
            long started = System.nanoTime();
            var track = ingest(release, upload);
            ours.add((System.nanoTime() - started) / 1e9);
            var plain = ffmpeg.convert(flac);
            theirs.add(plain.seconds());
            assertThat(track.get("loudnessLufs").asDouble()).isCloseTo(plain.loudnessLufs(), within(0.2));
        }
        return List.of(Measured.of(
                "ingest of 60 s FLAC",
                "s",
                Side.of("Tutti", ours),
                Side.of("ffmpeg alone, same outputs", theirs),
                load));
    }

    private JsonNode ingest(String release, byte[] flac) {
        var path = "/api/v1/tracks/" + artist.upload(release, "One minute", flac);
        var track = await().atMost(PATIENCE)
                .pollDelay(LOOK)
                .pollInterval(LOOK)
                .until(() -> expect(200, artist.get(path)), found -> !isProcessing(found));
        assertThat(track.get("state").asString()).as(track.toString()).isEqualTo("ready");
        assertThat(track.get("durationMillis").asLong()).isEqualTo(LENGTH.toMillis());
        return track;
    }

    private Path sound(int round) throws IOException {
        return ffmpeg.flac("round-" + round, Sounds.wav(LENGTH, round));
    }

    private static boolean isProcessing(JsonNode track) {
        return track.get("state").asString().equals("processing");
    }
}
