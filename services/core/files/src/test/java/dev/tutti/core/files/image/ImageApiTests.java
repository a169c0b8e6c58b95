package dev.tutti.core.files.image;

import static dev.tutti.core.files.FilesTutti.finished;
import static dev.tutti.core.files.FilesTutti.id;
import static dev.tutti.core.files.FilesTutti.merchant;
import static dev.tutti.core.files.FilesTutti.put;
import static dev.tutti.core.files.FilesTutti.state;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.files.FilesTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ImageApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = FilesTutti.create();

    @Test
    void makesThreeSizesThatEverybodyMaySee() throws Exception {
        var file = process("poster.png", picture("png", 1600, 800));

        assertThat(state(file)).isEqualTo("done");
        assertThat(file.path("metadata").path("width").asString()).isEqualTo("1600");
        assertThat(file.path("images")).hasSize(3);
        var medium = tutti.http().get(file.path("images").get(1).path("url").asString());
        assertThat(medium.header("Content-Type")).contains("image/jpeg");
        assertThat(medium.header("Cache-Control").orElse("")).contains("immutable");
        var image = ImageIO.read(new ByteArrayInputStream(medium.bytes()));
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(320);
    }

    @Test
    void turnsAPhotographUprightAndForgetsWhereItWasTaken() throws Exception {
        var photograph = withExif(picture("jpg", 400, 200));
        assertThat(new String(photograph, StandardCharsets.ISO_8859_1)).contains("48.8584N");

        var file = process("photograph.jpg", photograph);

        assertThat(file.path("metadata").path("height").asString()).isEqualTo("400");
        for (var size : file.path("images")) {
            var made = tutti.http().get(size.path("url").asString()).bytes();
            var image = ImageIO.read(new ByteArrayInputStream(made));
            assertThat(image.getHeight()).isGreaterThan(image.getWidth());
            assertThat(new String(made, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("48.8584N");
        }
    }

    @Test
    void refusesABombByItsHeaderAlone() {
        var file = process("bomb.png", pngThatClaims(50_000, 50_000));

        assertThat(state(file)).isEqualTo("failed");
        assertThat(file.path("failure").path("code").asString()).isEqualTo("picture-too-large");
        assertThat(tutti.http()
                        .get("/api/v1/files/%s/images/small"
                                .formatted(file.path("id").asString()))
                        .status())
                .isEqualTo(404);
    }

    private static JsonNode process(String name, byte[] content) {
        var http = merchant(tutti);
        return finished(http, id(put(http, "images/" + name, content)));
    }

    private static byte[] picture(String format, int width, int height) throws Exception {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        paint.setColor(Color.ORANGE);
        paint.fillRect(0, 0, width / 2, height);
        paint.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    /** A JPEG whose EXIF says that it lies on its side, and where it was taken. */
    private static byte[] withExif(byte[] jpeg) {
        var place = "48.8584N 2.2945E\0".getBytes(StandardCharsets.US_ASCII);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + place.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) 2);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        exif.putShort((short) 0x010e).putShort((short) 2).putInt(place.length).putInt(8 + 2 + 2 * 12 + 4);
        exif.putInt(0).put(place);
        var out = ByteBuffer.allocate(jpeg.length + 4 + exif.capacity());
        out.put(jpeg, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.capacity() + 2));
        return out.put(exif.array()).put(jpeg, 2, jpeg.length - 2).array();
    }

    private static byte[] pngThatClaims(int width, int height) {
        var png = ByteBuffer.allocate(8 + 25 + 12);
        png.put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        var header = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        header.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        png.putInt(13).put(header.array()).putInt(crc(header.array()));
        var end = "IEND".getBytes(StandardCharsets.US_ASCII);
        return png.putInt(0).put(end).putInt(crc(end)).array();
    }

    private static int crc(byte[] chunk) {
        var crc = new CRC32();
        crc.update(chunk);
        return (int) crc.getValue();
    }
}
