package dev.tutti.music.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTests {

    private static final String WEIRD_TITLE = "../../etc/passwd; a=b #1 \\ 'quote' ü 東京 🎵";

    private final MediaBench bench = MediaBench.standard();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.mp3", "a.flac", "a.m4a", "b.m4a", "a.ogg", "a.opus"})
    void readsTagsOfEachFormat(String name) throws Exception {
        var options = new ArrayList<>(List.of("-i", sound().toString(), "-map_metadata", "-1"));
        if (name.equals("b.m4a")) {
            options.addAll(List.of("-c:a", "alac"));
        }
        for (var tag : List.of(
                "title=" + WEIRD_TITLE,
                "artist=Ada",
                "album=Engines",
                "album_artist=Various",
                "track=3/12",
                "disc=2",
                "date=1843-07-10",
                "genre=Bernoulli")) {
            options.addAll(List.of("-metadata", tag));
        }
        // MP4 keeps unknown names only under their own index.
        if (!name.endsWith("m4a")) {
            options.addAll(List.of(
                    "-metadata",
                    (name.equals("a.mp3") ? "TSRC" : "ISRC") + "=GBAAA1800001",
                    "-metadata",
                    "BARCODE=4006381333931"));
        }
        options.add(folder.resolve(name).toString());
        Sounds.ffmpeg(options);

        var tags = bench.make(folder.resolve(name)).media().tags();

        assertThat(tags.title()).isEqualTo(WEIRD_TITLE);
        assertThat(tags)
                .extracting(Tags::artist, Tags::album, Tags::albumArtist)
                .containsExactly("Ada", "Engines", "Various");
        assertThat(tags).extracting(Tags::trackNumber, Tags::discNumber).containsExactly(3, 2);
        assertThat(tags).extracting(Tags::date, Tags::genre).containsExactly("1843-07-10", "Bernoulli");
        if (!name.endsWith("m4a")) {
            assertThat(tags).extracting(Tags::isrc, Tags::barcode).containsExactly("GBAAA1800001", "4006381333931");
        }
    }

    @Test
    void readsIsrcAndBarcodeOfMp4() throws Exception {
        Sounds.ffmpeg(List.of(
                "-i",
                sound().toString(),
                "-movflags",
                "use_metadata_tags",
                "-metadata",
                "ISRC=GBAAA1800001",
                "-metadata",
                "UPC=4006381333931",
                folder.resolve("a.m4a").toString()));

        var tags = bench.make(folder.resolve("a.m4a")).media().tags();

        assertThat(tags).extracting(Tags::isrc, Tags::barcode).containsExactly("GBAAA1800001", "4006381333931");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.mp3", "a.flac", "a.m4a"})
    void findsThePictureInside(String name) throws Exception {
        var cover = folder.resolve("cover.png");
        Sounds.ffmpeg(List.of("-f", "lavfi", "-i", "testsrc=s=200x200", "-frames:v", "1", cover.toString()));
        Sounds.ffmpeg(List.of(
                "-i",
                sound().toString(),
                "-i",
                cover.toString(),
                "-map",
                "0:a",
                "-map",
                "1:v",
                "-c:v",
                "copy",
                "-disposition:v:0",
                "attached_pic",
                folder.resolve(name).toString()));

        var made = bench.make(folder.resolve(name));

        var picture = made.media().findEmbeddedArtwork(made.folder());
        assertThat(picture).hasValueSatisfying(found -> assertThat(found).hasSameBinaryContentAs(cover));
    }

    @Test
    void keepsValuesOnOneBoundedLineWithoutTricks() {
        var tags = TagReader.parse(";FFMETADATA1\ntitle=two\\\nlines\u0007 \u202Eevil\nartist=" + "x".repeat(9_000)
                + "\nalbum=before\0after\ntrack=99999999999\ngenre=   \n[STREAM]\ntitle=second\nisrc=A\\=B\n");

        assertThat(tags.title()).isEqualTo("two lines  evil");
        assertThat(tags.artist()).hasSize(500);
        assertThat(tags.album()).isEqualTo("before");
        assertThat(tags.trackNumber()).isNull();
        assertThat(tags.genre()).isNull();
        assertThat(tags.isrc()).isEqualTo("A=B");
    }

    private Path sound() throws Exception {
        return Sounds.wav(folder.resolve("source.wav"), Sounds.music(Sounds.RATE, 2, Sounds.RATE), 2, Sounds.RATE);
    }
}
