package dev.tutti.music.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tutti.music.catalog.media.loudness.TrackLoudness;
import dev.tutti.music.catalog.media.source.Codec;
import dev.tutti.music.catalog.media.source.Container;
import dev.tutti.platform.media.ffmpeg.FfmpegBinary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestTests {

    private static final int FRAMES = 5 * Sounds.RATE + 123;

    private final MediaBench bench = MediaBench.standard();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "a.mp3,  libmp3lame, MP3,  MP3,    44100",
        "a.flac, flac,       FLAC, FLAC,   44100",
        "a.wav,  pcm_s16le,  WAV,  PCM,    44100",
        "a.aac,  aac,        ADTS, AAC,    44100",
        "a.m4a,  aac,        MP4,  AAC,    44100",
        "b.m4a,  alac,       MP4,  ALAC,   44100",
        "a.ogg,  libvorbis,  OGG,  VORBIS, 44100",
        "a.opus, libopus,    OGG,  OPUS,   48000",
    })
    void takesEachFormatAndCountsItsSamples(String name, String encoder, Container container, Codec codec, int rate)
            throws Exception {
        var upload = Sounds.encode(music(), folder.resolve(name), "-c:a", encoder);

        var media = bench.make(upload).media();

        assertThat(media.source().container()).isEqualTo(container);
        assertThat(media.source().codec()).isEqualTo(codec);
        assertThat(media.source().sampleRate()).isEqualTo(rate);
        var exact = Math.round(FRAMES * (double) rate / Sounds.RATE);
        // Bare AAC frames do not say where the sound begins and ends.
        assertThat(media.source().samples()).isBetween(exact, container == Container.ADTS ? exact + 3000 : exact + 1);
        assertThat(media.renditions()).hasSize(codec.isLossless() ? 4 : 3);
        assertThat(media.renditions())
                .extracting(Rendition::validSamples)
                .containsOnly(media.source().samples());
    }

    @ParameterizedTest
    @CsvSource({"44100, 1, s16", "48000, 2, s16", "96000, 2, s32", "88200, 1, s32", "192000, 2, s32"})
    void keepsLosslessSoundToTheBit(int rate, int channels, String format) throws Exception {
        var source = Sounds.wav(folder.resolve("a.wav"), Sounds.music(3 * rate, channels, rate), channels, rate);
        var upload = Sounds.encode(source, folder.resolve("a.flac"), "-af", "volume=0.9", "-sample_fmt", format);

        var made = bench.make(upload);

        var flac = made.rendition("flac");
        assertThat(flac.isBitExact()).isTrue();
        assertThat(flac.sampleRate()).isEqualTo(rate);
        assertThat(flac.validSamples()).isEqualTo(3L * rate);
        assertThat(md5(made.file("flac.m3u8"), channels)).isEqualTo(md5(upload, channels));
        assertThat(made.rendition("aac-128").sampleRate()).isEqualTo(rate % 11_025 == 0 ? 44_100 : 48_000);
    }

    @ParameterizedTest
    @CsvSource({
        "22050, 2, pcm_s16le",
        "32000, 1, pcm_s16le",
        "48000, 6, pcm_s24le",
        "44100, 2, pcm_f32le",
        "44100, 1, pcm_u8"
    })
    void takesUnusualSourcesAndSaysWhatIsNotExact(int rate, int channels, String encoder) throws Exception {
        var source = Sounds.wav(folder.resolve("a.wav"), Sounds.music(2 * rate, channels, rate), channels, rate);
        var upload = Sounds.encode(source, folder.resolve("b.wav"), "-c:a", encoder);

        var media = bench.make(upload).media();

        assertThat(media.source().samples()).isEqualTo(2L * rate);
        var flac = media.renditions().getLast();
        assertThat(flac.isBitExact()).isEqualTo(encoder.equals("pcm_u8"));
        assertThat((double) flac.validSamples() / flac.sampleRate()).isCloseTo(2.0, within(0.001));
    }

    @Test
    void behavesAlikeWithTheBundledFfmpeg() throws Exception {
        var upload = Sounds.encode(music(), folder.resolve("a.mp3"));
        var bundled = FfmpegBinary.bundled(MediaBench.TOOLS).orElseThrow();

        var bySystem = bench.make(upload).media();
        var byBundled = new MediaBench(MediaSettings.defaults(MediaBench.TOOLS).withFfmpeg(bundled.path()))
                .make(upload)
                .media();

        assertThat(byBundled.source()).isEqualTo(bySystem.source());
        assertThat(byBundled.renditions()).isEqualTo(bySystem.renditions());
        assertThat(byBundled.tags()).isEqualTo(bySystem.tags());
        assertThat(byBundled.loudness().integratedLufs())
                .isCloseTo(bySystem.loudness().integratedLufs(), within(0.02));
    }

    @Test
    void measuresAsFfmpegDoes() throws Exception {
        var upload = music();

        var loudness = bench.make(upload).media().loudness();

        var log = Sounds.log(List.of("-i", upload.toString(), "-af", "ebur128=peak=true", "-f", "null", "-"));
        assertThat(loudness.integratedLufs()).isCloseTo(last(log, "I: +(-?[\\d.]+) LUFS"), within(0.1));
        assertThat(loudness.truePeakDbtp()).isCloseTo(last(log, "Peak: +(-?[\\d.]+) dBFS"), within(0.2));
    }

    @Test
    void measuresAReleaseAsIfItWereOneFile() throws Exception {
        var parts = List.of(
                Sounds.sine(500, -14, 9 * Sounds.RATE, 2, Sounds.RATE), Sounds.music(7 * Sounds.RATE, 2, Sounds.RATE));
        var tracks = new ArrayList<TrackLoudness>();
        for (var part : parts) {
            tracks.add(bench.make(Sounds.wav(folder.resolve("part.wav"), part, 2, Sounds.RATE))
                    .media()
                    .loudness());
        }
        var whole = Sounds.wav(folder.resolve("whole.wav"), Sounds.joined(parts), 2, Sounds.RATE);

        var release = TrackLoudness.ofRelease(tracks);

        var log = Sounds.log(List.of("-i", whole.toString(), "-af", "ebur128", "-f", "null", "-"));
        assertThat(release.integratedLufs()).isCloseTo(last(log, "I: +(-?[\\d.]+) LUFS"), within(0.1));
    }

    @Test
    void cutsAllRenditionsAtTheSameInstants() throws Exception {
        var made = bench.make(Sounds.wav(
                folder.resolve("a.wav"), Sounds.music(20 * Sounds.RATE + 77, 2, Sounds.RATE), 2, Sounds.RATE));

        var cuts = durations(made.file("flac.m3u8"));

        assertThat(cuts).hasSize(5);
        assertThat(cuts.getFirst()).isEqualTo("1.950476");
        for (var name : List.of("aac-64", "aac-128", "aac-256")) {
            assertThat(durations(made.file(name + ".m3u8"))).isEqualTo(cuts);
        }
        assertThat(cuts.stream().mapToDouble(Double::parseDouble).sum())
                .isCloseTo(20 + 77.0 / Sounds.RATE, within(1e-5));
    }

    @Test
    void writesPlaylistsWithRelativeNamesWhoseRangesCoverTheFile() throws Exception {
        var made = bench.make(music());

        for (var rendition : made.media().renditions()) {
            var playlist = Files.readString(made.file(rendition.playlist()));
            var map = Pattern.compile("#EXT-X-MAP:URI=\"([^\"]+)\",BYTERANGE=\"(\\d+)@0\"")
                    .matcher(playlist);
            assertThat(map.find()).isTrue();
            var ranges =
                    Pattern.compile("#EXT-X-BYTERANGE:(\\d+)@(\\d+)\n(.*)\n").matcher(playlist);
            long end = -1;
            while (ranges.find()) {
                var offset = Long.parseLong(ranges.group(2));
                assertThat(end == -1 || end == offset).isTrue();
                end = offset + Long.parseLong(ranges.group(1));
                assertThat(ranges.group(3)).isEqualTo(map.group(1)).doesNotContain("/");
            }
            assertThat(end).isEqualTo(Files.size(made.file(map.group(1))));
        }
        assertThat(Files.readString(made.file("master.m3u8")))
                .contains("CODECS=\"mp4a.40.2\"", "CODECS=\"fLaC\"", "AVERAGE-BANDWIDTH=");
    }

    @Test
    void leavesExactlyTheFilesItNamesAndTellsItsProgressInOrder() throws Exception {
        var work = Files.createDirectory(folder.resolve("work"));
        var percents = new ArrayList<Integer>();
        var workbench = MediaWorkbench.open(MediaSettings.defaults(MediaBench.TOOLS));

        var done = (Ingest.Done) workbench.ingest(music(), work, (percent, message) -> percents.add(percent));

        try (var files = Files.list(work)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            done.media().files().stream().map(MediaFile::path).toList());
        }
        assertThat(percents).isSorted().endsWith(100).hasSizeGreaterThan(3);
    }

    private Path music() throws Exception {
        return Sounds.wav(folder.resolve("source.wav"), Sounds.music(FRAMES, 2, Sounds.RATE), 2, Sounds.RATE);
    }

    private static List<String> durations(Path playlist) throws Exception {
        return Files.readAllLines(playlist).stream()
                .filter(line -> line.startsWith("#EXTINF:"))
                .map(line -> line.substring(8, line.length() - 1))
                .toList();
    }

    private static String md5(Path file, int channels) throws Exception {
        var decoded = Sounds.ffmpeg(
                List.of("-i", file.toString(), "-map", "0:a:0", "-ac", Integer.toString(channels), "-f", "s32le", "-"));
        return java.util.HexFormat.of()
                .formatHex(java.security.MessageDigest.getInstance("MD5").digest(decoded));
    }

    private static double last(String log, String pattern) {
        return Pattern.compile(pattern)
                .matcher(log)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
