package dev.tutti.music.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.music.catalog.media.source.Codec;
import dev.tutti.music.catalog.media.source.Container;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestTests {

    private static final MediaWorkbench WORKBENCH =
            MediaWorkbench.open(MediaSettings.defaults(Path.of("target", "tools")));

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
        var source = Sounds.wav(
                folder.resolve("source.wav"), Sounds.music(5 * Sounds.RATE + 123, 2, Sounds.RATE), 2, Sounds.RATE);
        var upload = Sounds.encode(source, folder.resolve(name), "-c:a", encoder);

        var media = ingest(upload);

        assertThat(media.source().container()).isEqualTo(container);
        assertThat(media.source().codec()).isEqualTo(codec);
        assertThat(media.source().sampleRate()).isEqualTo(rate);
        var exact = Math.round((5 * Sounds.RATE + 123) * (double) rate / Sounds.RATE);
        // Bare AAC frames do not say where the sound begins and ends.
        assertThat(media.source().samples())
                .isBetween(exact, codec == Codec.AAC && container == Container.ADTS ? exact + 3000 : exact + 1);
        assertThat(media.renditions()).hasSize(codec.isLossless() ? 4 : 3);
        assertThat(media.renditions())
                .allSatisfy(rendition -> assertThat(rendition.validSamples())
                        .isEqualTo(media.source().samples()));
    }

    private TrackMedia ingest(Path upload) throws Exception {
        var work = Files.createTempDirectory(folder, "work");
        var ingest = WORKBENCH.ingest(upload, work, (percent, message) -> {});
        assertThat(ingest).isInstanceOf(Ingest.Done.class);
        return ((Ingest.Done) ingest).media();
    }
}
