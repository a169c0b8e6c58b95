package dev.tutti.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Leaves behind what must not be, and sees it found. */
@NullUnmarked
class LeftoversTests {

    @TempDir
    private Path work;

    @Test
    void findsNothingInAFolderThatIsTidy() throws IOException {
        write("data/storage/blobs/catalog/upload~");
        write("data/storage/staging/turn");
        write("data/postgres/data/base/1/pgsql.tmp");

        assertThat(leftovers().afterStop()).isEmpty();
    }

    @Test
    void findsFilesThatWereNotFinished() throws IOException {
        var staged = write("data/storage/staging/5f0c/1.part");
        var prepared = write("data/tmp/1/ingest-42/made.m4a");
        var temporary = write("temporary/upload_7.tmp");

        assertThat(leftovers().afterStop())
                .contains(staged.toString(), prepared.getParent().toString(), temporary.toString());
    }

    @Test
    void findsAProcessThatOutlivesItsWork() throws IOException {
        var orphan = new ProcessBuilder("tail", "-f", write("data/log").toString()).start();

        try {
            assertThat(leftovers().besides(-1)).singleElement().asString().contains("process " + orphan.pid());
        } finally {
            orphan.destroyForcibly();
        }
    }

    private Leftovers leftovers() {
        return new Leftovers(work, work.resolve("data"), work.resolve("temporary"));
    }

    private Path write(String name) throws IOException {
        var file = work.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }
}
