package dev.tutti.music.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionTests {

    private static final int TRUNCATIONS = 12;

    private final MediaBench bench = MediaBench.standard();

    @TempDir
    private Path folder;

    @Test
    void refusesAnEmptyFile() throws Exception {
        var upload = Files.createFile(folder.resolve("a.flac"));

        assertThat(bench.refuse(upload).reason()).isEqualTo(Reason.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Hello, I am a song.", "#EXTM3U", "ffconcat version 1.0", "[playlist]", "GIF89a", "%PDF-1.7"})
    void refusesWhatOnlyHasTheNameOfSound(String begin) throws Exception {
        var upload = Files.writeString(folder.resolve("song.mp3"), begin + "\n" + "line of text ".repeat(500));

        assertThat(bench.refuse(upload).reason()).isEqualTo(Reason.NOT_AUDIO);
    }

    @Test
    void opensNoOtherFileForAPlaylistInDisguise() throws Exception {
        var secret = music("secret.wav", 3);
        var playlist = "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile:" + secret + "\n#EXT-X-ENDLIST\n";
        var upload = Files.writeString(folder.resolve("song.mp3"), playlist);

        var rejection = bench.refuse(upload);

        assertThat(rejection.reason()).isEqualTo(Reason.NOT_AUDIO);
        assertThat(rejection.detail()).contains("playlist");
    }

    @Test
    void refusesAPlaylistBehindTheTagsOfASong() throws Exception {
        var tag = new byte[] {'I', 'D', '3', 4, 0, 0, 0, 0, 0, 0};
        var text = "#EXTM3U\n#EXTINF:3,\nfile:/etc/passwd\n"
                .repeat(40)
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        var upload = Files.write(
                folder.resolve("song.mp3"),
                ByteBuffer.allocate(10 + text.length).put(tag).put(text).array());

        assertThat(bench.refuse(upload).reason()).isEqualTo(Reason.NOT_AUDIO);
    }

    @Test
    void refusesAPictureAndAFilm() throws Exception {
        var picture = folder.resolve("a.png");
        Sounds.ffmpeg(List.of("-f", "lavfi", "-i", "testsrc=s=64x64", "-frames:v", "1", picture.toString()));
        var film = folder.resolve("a.mp4");
        Sounds.ffmpeg(List.of("-f", "lavfi", "-i", "testsrc=s=64x64:d=1", "-c:v", "mpeg4", film.toString()));
        var soundFilm = folder.resolve("b.mp4");
        Sounds.ffmpeg(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc=s=64x64:d=1",
                "-i",
                music("c.wav", 1).toString(),
                "-c:v",
                "mpeg4",
                soundFilm.toString()));

        assertThat(bench.refuse(Files.move(picture, folder.resolve("p.mp3"))).reason())
                .isEqualTo(Reason.NOT_AUDIO);
        assertThat(bench.refuse(Files.move(film, folder.resolve("f.m4a"))).reason())
                .isEqualTo(Reason.NOT_AUDIO);
        assertThat(bench.refuse(soundFilm).reason()).isEqualTo(Reason.NOT_AUDIO);
    }

    @ParameterizedTest
    @CsvSource({
        "a.aiff, pcm_s16be",
        "a.mka, libmp3lame",
        "a.wv, wavpack",
        "mp3-in.mp4, libmp3lame",
        "adpcm.wav, adpcm_ms"
    })
    void refusesSoundInAFormatThatIsNotTaken(String name, String encoder) throws Exception {
        var upload = Sounds.encode(music("source.wav", 1), folder.resolve(name), "-c:a", encoder);

        assertThat(bench.refuse(upload).reason()).isIn(Reason.UNSUPPORTED_FORMAT, Reason.NOT_AUDIO);
    }

    @ParameterizedTest
    @CsvSource({
        "a.mp3, libmp3lame",
        "a.flac, flac",
        "a.wav, pcm_s16le",
        "a.aac, aac",
        "a.m4a, aac",
        "b.m4a, alac",
        "a.ogg, libvorbis",
        "a.opus, libopus"
    })
    void refusesAFileCutAnywhere(String name, String encoder) throws Exception {
        var whole = Files.readAllBytes(Sounds.encode(music("source.wav", 4), folder.resolve(name), "-c:a", encoder));
        var random = new SplittableRandom(name.hashCode());

        for (int i = 0; i < TRUNCATIONS; i++) {
            // The last cut takes one byte only.
            var length = i == 0 ? whole.length - 1 : random.nextInt(1, whole.length);
            var cut = Files.write(folder.resolve("cut-" + name), Arrays.copyOf(whole, length));
            if (isWholeFrames(name, whole, length)) {
                continue;
            }
            assertThat(bench.refuse(cut).reason())
                    .as("%s cut at %d of %d", name, length, whole.length)
                    .isIn(Reason.TRUNCATED, Reason.DECODE_ERRORS, Reason.NOT_AUDIO, Reason.TOO_SHORT, Reason.EMPTY);
        }
    }

    @Test
    void refusesLosslessSoundWithOneFlippedBit() throws Exception {
        var bytes = Files.readAllBytes(Sounds.encode(music("source.wav", 3), folder.resolve("a.flac")));
        bytes[bytes.length / 2] ^= 4;
        var upload = Files.write(folder.resolve("b.flac"), bytes);

        assertThat(bench.refuse(upload).reason()).isEqualTo(Reason.DECODE_ERRORS);
    }

    @Test
    void refusesWhatIsTooLongDeclaredOrNot() throws Exception {
        var strict =
                new MediaBench(MediaSettings.defaults(MediaBench.TOOLS).withTrackDurationMax(Duration.ofSeconds(2)));
        var declared = music("long.wav", 4);
        var undeclared = folder.resolve("long.flac");
        Files.write(undeclared, Sounds.ffmpeg(List.of("-i", declared.toString(), "-f", "flac", "-")));

        assertThat(strict.refuse(declared).reason()).isEqualTo(Reason.TOO_LONG);
        assertThat(strict.refuse(undeclared).reason()).isEqualTo(Reason.TOO_LONG);
    }

    @Test
    void refusesWhatIsTooShort() throws Exception {
        var upload = Sounds.wav(folder.resolve("a.wav"), new short[2 * 441], 2, Sounds.RATE);

        assertThat(bench.refuse(upload).reason()).isEqualTo(Reason.TOO_SHORT);
    }

    @ParameterizedTest
    @CsvSource({"2147483647, 2", "1, 2", "44100, 255", "44100, 0", "0, 2"})
    void refusesAbsurdRatesAndChannels(int rate, int channels) throws Exception {
        var upload = music("a.wav", 1);
        var bytes = ByteBuffer.wrap(Files.readAllBytes(upload)).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putShort(22, (short) channels).putInt(24, rate);
        Files.write(upload, bytes.array());

        assertThat(bench.refuse(upload).reason()).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void takesFilesWhoseNamesLookLikeOptionsOrProtocols() throws Exception {
        for (var name : List.of("-i", "concat:a|b.mp3", "-f lavfi.wav", "%d.flac", "a\nb.wav", "ü☃ .mp3")) {
            var upload = Files.copy(music("source.wav", 1), folder.resolve(name));

            assertThat(bench.make(upload).media().source().samples()).isEqualTo(Sounds.RATE);
        }
    }

    /** Bare AAC, cut exactly between two frames, is a whole shorter file: nothing in it says otherwise. */
    private static boolean isWholeFrames(String name, byte[] bytes, int length) {
        var at = 0;
        while (name.endsWith(".aac") && at < length) {
            at += (bytes[at + 3] & 3) << 11 | (bytes[at + 4] & 0xff) << 3 | (bytes[at + 5] & 0xff) >> 5;
        }
        return name.endsWith(".aac") && at == length;
    }

    private Path music(String name, int seconds) throws Exception {
        return Sounds.wav(folder.resolve(name), Sounds.music(seconds * Sounds.RATE, 2, Sounds.RATE), 2, Sounds.RATE);
    }
}
