package dev.tutti.music.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.testing.TestForm;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A person at the catalog's API. */
public final class CatalogClient {

    private static final Duration INGEST_MAX = Duration.ofSeconds(60);

    private final TestHttp http;

    private CatalogClient(TestHttp http) {
        this.http = http;
    }

    /** Somebody new, who may release. */
    public static CatalogClient someone(TuttiExtension tutti) {
        var token = tutti.tokens().issue(UUID.randomUUID(), "listener", "artist");
        return new CatalogClient(tutti.http().bearer(token));
    }

    public TestHttp http() {
        return http;
    }

    public String artist(String name) {
        return created(http.post("/api/v1/artists", Map.of("name", name)));
    }

    /** A draft that comes out today, of an artist of its own. */
    public String draft() {
        return draft(Map.of());
    }

    /** A draft with these members above the usual ones. */
    public String draft(Map<String, ?> members) {
        var release = new HashMap<String, Object>(Map.of(
                "title",
                "Night Trains",
                "artistId",
                artist("Ada and the Engines"),
                "type",
                "album",
                "releaseDate",
                LocalDate.now(ZoneOffset.UTC).toString()));
        release.putAll(members);
        return created(http.post("/api/v1/releases", release));
    }

    public Answer upload(String releaseId, TestForm form) {
        return http.post("/api/v1/releases/" + releaseId + "/tracks", form);
    }

    public String upload(String releaseId, String fileName, byte[] content) {
        var answer = upload(releaseId, new TestForm().file("file", fileName, content));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        return answer.json().path("trackId").asString();
    }

    /** A draft with one short track that is ready. */
    public String readyDraft(Map<String, ?> members) {
        var releaseId = draft(members);
        settled(upload(releaseId, "tone.wav", TestSounds.wav(2, 440)));
        return releaseId;
    }

    public JsonNode release(String id) {
        var answer = http.get("/api/v1/releases/" + id);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    public JsonNode track(String id) {
        return http.get("/api/v1/tracks/" + id).json();
    }

    /** The track when it is no longer processing. */
    public JsonNode settled(String trackId) {
        return await().atMost(INGEST_MAX)
                .until(
                        () -> track(trackId),
                        track -> !track.path("state").asString().equals("processing"));
    }

    private static String created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("id").asString();
    }
}
