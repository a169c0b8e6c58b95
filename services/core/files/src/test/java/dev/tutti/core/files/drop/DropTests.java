package dev.tutti.core.files.drop;

import static dev.tutti.core.files.FilesTutti.finished;
import static dev.tutti.core.files.FilesTutti.merchant;
import static dev.tutti.core.files.FilesTutti.state;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.core.files.FilesTutti;
import dev.tutti.core.files.file.StoredFiles;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.standin.inventory.StandInLevels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class DropTests {

    private static final Path ROOT = FilesTutti.DROP_FOLDER;

    @RegisterExtension
    static final TuttiExtension tutti = FilesTutti.create();

    @Test
    void takesAFileThatWasLeftAlone() throws Exception {
        var dropped = drop("stock", "dropped.csv", "sku,quantity\nDROP-1,4\n", Duration.ofMinutes(1));

        var file = awaitFile("dropped.csv");

        assertThat(state(finished(merchant(tutti), file.path("id").asString()))).isEqualTo("done");
        assertThat(tutti.bean(StandInLevels.class).levels()).containsEntry("DROP-1@null", 4L);
        await().until(() -> Files.notExists(dropped));
    }

    @Test
    void leavesFilesThatAreStillWritten() throws Exception {
        var growing = drop("stock", "growing.csv", "sku,quantity\nG-1,", Duration.ZERO);
        var partial = drop("stock", "partial.csv.part", "sku,quantity\nP-1,", Duration.ofHours(1));
        drop("stock", "marker.csv", "sku,quantity\nM-1,1\n", Duration.ofMinutes(1));

        awaitFile("marker.csv");

        assertThat(growing).exists();
        assertThat(partial).exists();
    }

    @Test
    void putsAsideWhatItDoesNotTake() throws Exception {
        drop("images", "notes.jpg", "this is no picture", Duration.ofMinutes(1));
        var refused = ROOT.resolve("images").resolve(".refused");

        await().atMost(Duration.ofSeconds(20)).until(() -> Files.isDirectory(refused) && count(refused) == 2);

        try (var files = Files.list(refused)) {
            var reason = files.filter(file -> file.toString().endsWith(".reason.txt"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readString(reason)).contains("JPEG");
        }
    }

    @Test
    void takesWhatADeadProcessHadClaimedOnce() throws Exception {
        var taking = Files.createDirectories(ROOT.resolve("stock").resolve(".taking"));
        var id = UUID.randomUUID();
        Files.writeString(taking.resolve(id + "-claimed.csv"), "sku,quantity\nC-1,1\n");
        awaitFile("claimed.csv");
        await().until(() -> Files.notExists(taking.resolve(id + "-claimed.csv")));

        Files.writeString(taking.resolve(id + "-claimed.csv"), "sku,quantity\nC-1,1\n");
        await().atMost(Duration.ofSeconds(20)).until(() -> Files.notExists(taking.resolve(id + "-claimed.csv")));

        assertThat(tutti.bean(StoredFiles.class).find(id)).isPresent();
        assertThat(list().filter(file -> file.path("name").asString().equals("claimed.csv")))
                .hasSize(1);
    }

    private static Path drop(String area, String name, String content, Duration age) throws Exception {
        var folder = Files.createDirectories(ROOT.resolve(area));
        var hidden = Files.writeString(folder.resolve("." + name), content);
        Files.setLastModifiedTime(hidden, FileTime.from(Instant.now().minus(age)));
        return Files.move(hidden, folder.resolve(name));
    }

    private static JsonNode awaitFile(String name) {
        return await("the dropped file is taken")
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> list().filter(file -> file.path("name").asString().equals(name))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static Stream<JsonNode> list() {
        var items = merchant(tutti).get("/api/v1/files?limit=100").json().path("items");
        return StreamSupport.stream(items.spliterator(), false);
    }

    private static long count(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            return files.count();
        }
    }
}
