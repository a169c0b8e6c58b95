package dev.tutti.music.catalog.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.music.catalog.CatalogClient;
import dev.tutti.music.catalog.TestSounds;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class ReleaseApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of("catalog").build();

    private CatalogClient ada;

    @BeforeEach
    void someoneArrives() {
        ada = CatalogClient.someone(tutti);
    }

    @Test
    void aDraftIsThereForItsOwnerAlone() {
        var id = ada.draft();
        var eve = CatalogClient.someone(tutti);

        var answers = List.of(
                tutti.http().get("/api/v1/releases/" + id),
                eve.http().get("/api/v1/releases/" + id),
                eve.http().header("If-Match", "\"1\"").patch("/api/v1/releases/" + id, Map.of("title", "Mine")),
                eve.http().post("/api/v1/releases/" + id + "/publication"),
                eve.http().delete("/api/v1/releases/" + id));

        assertThat(answers).extracting(Answer::status).containsOnly(404);
        assertThat(ada.release(id).path("state").asString()).isEqualTo("draft");
    }

    @Test
    void nobodyReleasesWithoutSigningIn() {
        var answer = tutti.http().post("/api/v1/artists", Map.of("name", "Nobody"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("sign-in-required");
    }

    @Test
    void nobodyReleasesInTheNameOfSomeoneElse() {
        var artistId = CatalogClient.someone(tutti).artist("The Others");

        var answer = ada.http()
                .post(
                        "/api/v1/releases",
                        Map.of("title", "X", "artistId", artistId, "type", "ep", "releaseDate", "2026-11-20"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("not-your-artist");
    }

    @Test
    void refusesAUpcWithAWrongCheckDigit() {
        var artistId = ada.artist("Ada");

        var answer = ada.http()
                .post(
                        "/api/v1/releases",
                        Map.of(
                                "title", "X",
                                "artistId", artistId,
                                "type", "album",
                                "releaseDate", "2026-11-20",
                                "upc", "036000291453"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-upc");
    }

    @Test
    void anEditOfAnOldVersionIsRefusedAndLosesNothing() {
        var id = ada.draft();
        var etag = ada.http().get("/api/v1/releases/" + id).header("ETag").orElseThrow();
        var client = ada.http().header("If-Match", etag);

        var first = client.patch("/api/v1/releases/" + id, Map.of("title", "Day Trains"));
        var second = client.patch("/api/v1/releases/" + id, Map.of("title", "Lost Trains"));
        var blind = ada.http().patch("/api/v1/releases/" + id, Map.of("title", "Blind Trains"));

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(ada.release(id).path("title").asString()).isEqualTo("Day Trains");
    }

    @Test
    void anEmptyCodeTakesTheFormerAway() {
        var id = ada.draft(Map.of("upc", "4006381333931"));

        var edited = ada.http().header("If-Match", "\"1\"").patch("/api/v1/releases/" + id, Map.of("upc", ""));

        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(edited.json().path("upc").isNull()).isTrue();
    }

    @Test
    void aReleaseWithoutTracksIsNotPublished() {
        var answer = publish(ada.draft());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("no-tracks");
    }

    @Test
    void aReleaseGoesLiveAndEverybodySeesIt() {
        var id = ada.readyDraft(Map.of("title", "Live at Last"));

        var published = publish(id);

        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.json().path("state").asString()).isEqualTo("live");
        assertThat(tutti.http().get("/api/v1/releases/" + id).status()).isEqualTo(200);
        assertThat(tutti.http().get("/api/v1/releases?q=at%20LAST").json().path("items"))
                .anyMatch(item -> item.path("id").asString().equals(id));
        assertThat(publish(id).problem()).isEqualTo("already-published");
    }

    @Test
    void aReleaseWithADateAheadGoesLiveByItself() {
        var date = LocalDate.now(ZoneOffset.UTC).plusDays(3);
        var id = ada.readyDraft(Map.of("releaseDate", date.toString()));

        var published = publish(id);
        var before = tutti.http().get("/api/v1/releases/" + id);
        tutti.clock().advance(Duration.ofDays(3));

        assertThat(published.json().path("state").asString()).isEqualTo("scheduled");
        assertThat(before.status()).isEqualTo(404);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> tutti.http().get("/api/v1/releases/" + id).status() == 200);
    }

    @Test
    void aLiveReleaseIsTakenDownAndADraftIsGone() {
        var live = ada.readyDraft(Map.of());
        publish(live);
        var draft = ada.draft();

        ada.http().delete("/api/v1/releases/" + live);
        ada.http().delete("/api/v1/releases/" + draft);

        assertThat(tutti.http().get("/api/v1/releases/" + live).status()).isEqualTo(404);
        assertThat(ada.release(live).path("state").asString()).isEqualTo("taken_down");
        assertThat(ada.http().get("/api/v1/releases/" + draft).status()).isEqualTo(404);
        assertThat(publish(live).json().path("state").asString()).isEqualTo("live");
    }

    @Test
    void tracksKeepTheirPlacesWithoutGaps() {
        var id = ada.draft();
        var first = ada.upload(id, "a.wav", TestSounds.wav(1, 440));
        var second = ada.upload(id, "b.wav", TestSounds.wav(1, 550));
        var third = ada.upload(id, "c.wav", TestSounds.wav(1, 660));

        ada.http().patch("/api/v1/tracks/" + third, Map.of("position", 1));
        var moved = ids(id);
        ada.http().delete("/api/v1/tracks/" + first);

        assertThat(moved).containsExactly(third, first, second);
        assertThat(ids(id)).containsExactly(third, second);
        assertThat(ada.release(id).path("tracks"))
                .map(track -> track.path("position").asInt())
                .containsExactly(1, 2);
    }

    @Test
    void showsArtworkInThreeSizes() {
        var id = ada.draft();

        var stored = ada.http()
                .header("Content-Type", "image/png")
                .send("PUT", "/api/v1/releases/" + id + "/artwork", TestPictures.png(800, 800));
        var artwork = ada.release(id).path("artwork");

        assertThat(stored.status()).as(stored.toString()).isEqualTo(204);
        for (var size : List.of("small", "medium", "large")) {
            var picture = tutti.http().get(artwork.path(size).asString());
            assertThat(picture.status()).isEqualTo(200);
            assertThat(picture.header("Content-Type")).contains("image/jpeg");
            assertThat(picture.header("Cache-Control").orElse("")).contains("immutable");
        }
    }

    @Test
    void refusesArtworkThatIsNoPicture() {
        var answer = ada.http()
                .header("Content-Type", "image/png")
                .send("PUT", "/api/v1/releases/" + ada.draft() + "/artwork", BodyPublishers.ofString("no picture"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).startsWith("artwork-");
    }

    @Test
    void pagesThroughAListWithoutMissingOrRepeatingAnything() {
        var artist = ada.artist("Pager " + UUID.randomUUID());
        for (int i = 0; i < 5; i++) {
            ada.draft(Map.of("artistId", artist, "title", "No. " + i));
        }

        var first = ada.http()
                .get("/api/v1/releases?mine=true&limit=2&artistId=" + artist)
                .json();
        var second = next(first, artist);
        var third = next(second, artist);

        assertThat(List.of(first, second, third))
                .flatMap(page -> page.path("items")
                        .valueStream()
                        .map(item -> item.path("title").asString())
                        .toList())
                .containsExactly("No. 4", "No. 3", "No. 2", "No. 1", "No. 0");
        assertThat(third.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void aForgedCursorIsRefused() {
        var answer = tutti.http().get("/api/v1/releases?cursor=AAAA");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-cursor");
    }

    private JsonNode next(JsonNode page, String artist) {
        var cursor = page.path("nextCursor").asString();
        return ada.http()
                .get("/api/v1/releases?mine=true&limit=2&artistId=" + artist + "&cursor=" + cursor)
                .json();
    }

    private List<String> ids(String releaseId) {
        return ada.release(releaseId)
                .path("tracks")
                .valueStream()
                .map(track -> track.path("id").asString())
                .toList();
    }

    private Answer publish(String id) {
        return ada.http().post("/api/v1/releases/" + id + "/publication");
    }

    /** Pictures made by arithmetic. */
    private static final class TestPictures {

        static BodyPublisher png(int width, int height) {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < width; x++) {
                for (int y = 0; y < height; y++) {
                    image.setRGB(x, y, (x * 255 / width) << 16 | (y * 255 / height) << 8 | 0x40);
                }
            }
            var out = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return BodyPublishers.ofByteArray(out.toByteArray());
        }
    }
}
