package dev.tutti.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullUnmarked
class TemporaryFolderTests {

    private final String before = System.getProperty("java.io.tmpdir");

    @TempDir
    private Path data;

    @AfterEach
    void restore() {
        System.setProperty("java.io.tmpdir", before);
    }

    @Test
    void removesWhatADeadProcessLeft() throws IOException {
        var dead = Files.createDirectories(data.resolve("tmp/process-1/ingest-1"));
        Files.writeString(dead.resolve("made.m4a"), "half of it");

        try (var _ = TemporaryFolder.take(data)) {
            assertThat(dead.getParent()).doesNotExist();
        }
    }

    @Test
    void leavesNothingWhenItIsClosed() throws IOException {
        var folder = TemporaryFolder.take(data);
        var file = Files.writeString(folder.createFolder("documents").resolve("file"), "x");

        folder.close();

        assertThat(file.getParent().getParent()).doesNotExist();
    }

    @Test
    void becomesTheFolderOfJavasTemporaryFiles() {
        try (var folder = TemporaryFolder.take(data)) {
            assertThat(System.getProperty("java.io.tmpdir"))
                    .isEqualTo(folder.resolve("").toString());
        }
    }
}
