package dev.tutti.core.files;

import static org.awaitility.Awaitility.await;

import dev.tutti.core.live.LiveDeclaration;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.standin.inventory.StandInInventory;
import dev.tutti.standin.products.StandInProducts;
import dev.tutti.standin.suppliers.StandInSuppliers;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Files beside stand-ins for those who own what it brings, and what its tests have in common. */
public final class FilesTutti {

    /** Where files may be dropped instead of being sent. */
    public static final Path DROP_FOLDER =
            Path.of("target", "drop-" + ProcessHandle.current().pid()).toAbsolutePath();

    private FilesTutti() {}

    public static TuttiExtension create() {
        return TuttiExtension.of(
                        StandInProducts.declaration(),
                        StandInInventory.declaration(),
                        StandInSuppliers.declaration(),
                        new LiveDeclaration().declaration(),
                        new FilesDeclaration().declaration())
                .with("tutti.files.drop.folder", DROP_FOLDER.toString())
                .build();
    }

    /** A client of somebody who runs the shop. */
    public static TestHttp merchant(TuttiExtension tutti) {
        return tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), "merchant"));
    }

    public static Answer put(TestHttp http, String place, String content) {
        return put(http, place, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Answer put(TestHttp http, String place, byte[] content) {
        return http.send("PUT", "/api/v1/files/" + place, BodyPublishers.ofByteArray(content));
    }

    /** Sends a file and waits until it is done or failed. */
    public static JsonNode process(TestHttp http, String place, String content) {
        return finished(http, id(put(http, place, content)));
    }

    public static String id(Answer answer) {
        if (answer.status() != 201) {
            throw new AssertionError("the file was not taken: " + answer);
        }
        return answer.json().path("id").asString();
    }

    public static JsonNode finished(TestHttp http, String id) {
        return await("the file is done or failed")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> http.get("/api/v1/files/" + id).json(),
                        file -> !file.path("finishedAt").isNull());
    }

    public static String state(JsonNode file) {
        return file.path("state").asString();
    }

    /** Rows, created, changed, unchanged and refused. */
    public static String counts(JsonNode file) {
        var progress = file.path("progress");
        return "%d: %d created, %d changed, %d unchanged, %d refused"
                .formatted(
                        progress.path("rows").asLong(),
                        progress.path("created").asLong(),
                        progress.path("changed").asLong(),
                        progress.path("unchanged").asLong(),
                        progress.path("refused").asLong());
    }
}
