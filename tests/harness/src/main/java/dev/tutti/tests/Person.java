package dev.tutti.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Someone with an account, who is signed in and does what the API offers. Each verb fails where it is refused. */
public record Person(Installation tutti, String email, String password, String accessToken) {

    private static final Duration INGEST_MAX = Duration.ofMinutes(3);

    /** Registers a new person, who may listen, release and buy, and signs in. */
    public static Person register(Installation tutti, String name) {
        var email = "%s-%s@example.org".formatted(name.toLowerCase(Locale.ROOT), UUID.randomUUID());
        var password = "correct horse battery " + UUID.randomUUID();
        expect(
                201,
                tutti.http("/api/v1/auth/register")
                        .post(
                                "/api/v1/auth/register",
                                Map.of("email", email, "password", password, "displayName", name)));
        return logIn(tutti, email, password);
    }

    public static Person logIn(Installation tutti, String email, String password) {
        var answer = tutti.http("/api/v1/auth/login")
                .post("/api/v1/auth/login", Map.of("email", email, "password", password));
        return new Person(
                tutti, email, password, expect(200, answer).get("accessToken").asString());
    }

    /** A client of the process that serves the path, with this person's token. */
    public TestHttp http(String path) {
        return tutti.http(path).bearer(accessToken);
    }

    public Answer get(String path) {
        return http(path).get(path);
    }

    public Answer post(String path, Object body) {
        return http(path).post(path, body);
    }

    public void logOutEverywhere() {
        expect(204, post("/api/v1/auth/logout", Map.of("everywhere", true)));
    }

    /** A draft of a single, out since last year, by an artist of that name. */
    public String draftRelease(String artist, String title) {
        var artistId = expect(201, post("/api/v1/artists", Map.of("name", artist)))
                .get("id")
                .asString();
        var draft = Map.of("title", title, "artistId", artistId, "type", "single", "releaseDate", "2025-11-20");
        return expect(201, post("/api/v1/releases", draft)).get("id").asString();
    }

    /** Uploads and returns as soon as the upload is accepted; the sound is prepared afterwards. */
    public String upload(String releaseId, String title, byte[] wav) {
        return expect(202, tryUpload(releaseId, title, wav)).get("trackId").asString();
    }

    public Answer tryUpload(String releaseId, String title, byte[] wav) {
        var path = "/api/v1/releases/%s/tracks".formatted(releaseId);
        var http = http(path).header("Idempotency-Key", UUID.randomUUID().toString());
        return Multipart.post(http, path, title, wav);
    }

    /** Waits until the track is prepared, and returns it. */
    public JsonNode awaitReadyTrack(String trackId) {
        return await().atMost(INGEST_MAX)
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> expect(200, get("/api/v1/tracks/" + trackId)),
                        track -> !track.get("state").asString().equals("processing"));
    }

    public void publish(String releaseId) {
        var path = "/api/v1/releases/%s/publication".formatted(releaseId);
        assertThat(expect(200, post(path, Map.of())).get("state").asString()).isEqualTo("live");
    }

    /** Signed addresses to hear the track from. The catalog tells streaming by an event, so a new release may be late. */
    public JsonNode playback(String trackId) {
        var path = "/api/v1/tracks/%s/playback".formatted(trackId);
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> http(path).post(path), answer -> answer.status() == 200)
                .json();
    }

    /** What a player would report of a track that has just been heard for so long. */
    public Map<String, Object> playNow(String trackId, Duration heard) {
        return Map.of(
                "trackId",
                trackId,
                "startedAt",
                Instant.now().minus(heard).toString(),
                "millisPlayed",
                heard.toMillis(),
                "endReason",
                "finished",
                "client",
                "journey");
    }

    /** Reports a play; the key makes a repetition the same play. */
    public Answer report(Map<String, Object> play, String key) {
        return http("/api/v1/plays").header("Idempotency-Key", key).post("/api/v1/plays", play);
    }

    /** The body of an answer that must have this status. */
    public static JsonNode expect(int status, Answer answer) {
        assertThat(answer.status())
                .as(() -> answer.response().request() + " " + answer)
                .isEqualTo(status);
        return answer.bytes().length == 0 ? NullNode.getInstance() : answer.json();
    }
}
