package dev.tutti.platform.media.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegBinaryTests {

    @TempDir
    private Path folder;

    @Test
    void takesTheSystemsFirst() {
        var binary = FfmpegBinary.find(null, folder);

        assertThat(binary.version()).startsWith("ffmpeg version");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void unpacksTheBundledOneOnceHoweverManyAsk() throws Exception {
        var paths = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> FfmpegBinary.bundled(folder).orElseThrow().path())
                .distinct()
                .toList();

        assertThat(paths).hasSize(1).allMatch(Files::isExecutable);
        assertThat(folder).isDirectoryContaining(paths.getFirst()::equals);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void mendsADamagedCopy() throws Exception {
        var path = FfmpegBinary.bundled(folder).orElseThrow().path();
        Files.writeString(path, "half a program");

        var mended = FfmpegBinary.bundled(folder).orElseThrow();

        assertThat(mended.path()).isEqualTo(path);
        assertThat(mended.version()).startsWith("ffmpeg version");
    }

    @Test
    void saysWhichSettingIsWrong() {
        var missing = folder.resolve("no-ffmpeg");

        assertThatThrownBy(() -> FfmpegBinary.find(missing, folder))
                .isInstanceOf(FfmpegException.class)
                .hasMessageContaining("no-ffmpeg")
                .hasMessageContaining("setting");
    }
}
