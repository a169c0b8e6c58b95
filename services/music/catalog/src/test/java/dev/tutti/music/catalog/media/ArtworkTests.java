package dev.tutti.music.catalog.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.media.picture.PictureSize;
import dev.tutti.platform.media.rejection.Rejection.Reason;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtworkTests {

    private final MediaBench bench = MediaBench.standard();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.jpg", "a.png", "a.webp"})
    void makesThreeSizesThatFit(String name) throws Exception {
        var picture = testPicture(name, "2000x1000");

        var sizes = done(picture);

        assertThat(sizes)
                .extracting(PictureSize::name, PictureSize::width, PictureSize::height)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("small", 160, 80),
                        org.assertj.core.groups.Tuple.tuple("medium", 640, 320),
                        org.assertj.core.groups.Tuple.tuple("large", 1400, 700));
    }

    @Test
    void neverEnlarges() throws Exception {
        assertThat(done(testPicture("a.png", "300x300")))
                .extracting(PictureSize::width)
                .containsExactly(160, 300, 300);
    }

    @ParameterizedTest
    @CsvSource({
        "1, red, blue, green",
        "3, yellow, green, blue",
        "6, green, red, yellow",
        "8, blue, yellow, red",
        "2, blue, red, yellow"
    })
    void turnsPicturesUpright(int orientation, String topLeft, String topRight, String bottomLeft) throws Exception {
        var picture = withOrientation(corners(), orientation);
        var work = Files.createTempDirectory(folder, "work");

        var made = MediaWorkbench.open(MediaSettings.defaults(MediaBench.TOOLS)).artwork(picture, work);

        assertThat(made).isInstanceOf(Artwork.Done.class);
        var image = ImageIO.read(work.resolve("artwork-medium.jpg").toFile());
        assertThat(colorAt(image, 0.2, 0.2)).isEqualTo(topLeft);
        assertThat(colorAt(image, 0.8, 0.2)).isEqualTo(topRight);
        assertThat(colorAt(image, 0.2, 0.8)).isEqualTo(bottomLeft);
        assertThat(Files.readString(work.resolve("artwork-medium.jpg"), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif");
    }

    @Test
    void paintsTransparencyWhite() throws Exception {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        ImageIO.write(image, "png", folder.resolve("a.png").toFile());
        var work = Files.createTempDirectory(folder, "work");

        MediaWorkbench.open(MediaSettings.defaults(MediaBench.TOOLS)).artwork(folder.resolve("a.png"), work);

        var made = ImageIO.read(work.resolve("artwork-medium.jpg").toFile());
        assertThat(new Color(made.getRGB(100, 100)).getGreen()).isGreaterThan(250);
    }

    @Test
    void refusesABombByItsHeader() throws Exception {
        var png = Files.readAllBytes(testPicture("a.png", "100x100"));
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(refused(Files.write(folder.resolve("bomb.png"), png))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void refusesCutEmptyAndForeignPictures() throws Exception {
        var png = Files.readAllBytes(testPicture("a.png", "400x400"));
        var jpeg = Files.readAllBytes(testPicture("a.jpg", "400x400"));

        assertThat(refused(Files.write(folder.resolve("b.png"), Arrays.copyOf(png, png.length / 2))))
                .isEqualTo(Reason.TRUNCATED);
        assertThat(refused(Files.write(folder.resolve("b.jpg"), Arrays.copyOf(jpeg, jpeg.length / 2))))
                .isIn(Reason.TRUNCATED, Reason.DECODE_ERRORS);
        assertThat(refused(Files.write(folder.resolve("c.jpg"), new byte[0]))).isEqualTo(Reason.EMPTY);
        assertThat(refused(Files.writeString(folder.resolve("d.jpg"), "<svg/>".repeat(20))))
                .isEqualTo(Reason.UNSUPPORTED_FORMAT);
        assertThat(refused(testPicture("e.png", "16x16"))).isEqualTo(Reason.TOO_SHORT);
    }

    private List<PictureSize> done(Path picture) throws Exception {
        var artwork = bench.artwork(picture);
        assertThat(artwork).isInstanceOf(Artwork.Done.class);
        return ((Artwork.Done) artwork).sizes();
    }

    private Reason refused(Path picture) throws Exception {
        var artwork = bench.artwork(picture);
        assertThat(artwork).isInstanceOf(Artwork.Rejected.class);
        return ((Artwork.Rejected) artwork).rejection().reason();
    }

    private Path testPicture(String name, String size) throws Exception {
        Sounds.ffmpeg(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=s=" + size,
                "-frames:v",
                "1",
                folder.resolve(name).toString()));
        return folder.resolve(name);
    }

    /** Red and blue above green and yellow. */
    private Path corners() throws Exception {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        var colors = List.of(Color.RED, Color.BLUE, Color.GREEN, Color.YELLOW);
        for (int i = 0; i < 200 * 200; i++) {
            var x = i % 200;
            var y = i / 200;
            image.setRGB(x, y, colors.get((y < 100 ? 0 : 2) + (x < 100 ? 0 : 1)).getRGB());
        }
        ImageIO.write(image, "jpg", folder.resolve("corners.jpg").toFile());
        return folder.resolve("corners.jpg");
    }

    private Path withOrientation(Path jpeg, int orientation) throws Exception {
        var bytes = Files.readAllBytes(jpeg);
        var exif = ByteBuffer.allocate(36).putShort((short) 0xffe1).putShort((short) 34);
        exif.put("Exif\0\0MM".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        var joined = ByteBuffer.allocate(bytes.length + 36)
                .put(bytes, 0, 2)
                .put(exif.array())
                .put(bytes, 2, bytes.length - 2);
        return Files.write(folder.resolve("turned.jpg"), joined.array());
    }

    private static String colorAt(BufferedImage image, double x, double y) {
        var color = new Color(image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())));
        var isRed = color.getRed() > 128;
        var isGreen = color.getGreen() > 128;
        return color.getBlue() > 128 ? "blue" : isRed && isGreen ? "yellow" : isRed ? "red" : "green";
    }
}
