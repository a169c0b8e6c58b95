package dev.tutti.journeys;

import static dev.tutti.tests.Person.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.tests.Person;
import dev.tutti.tests.Sounds;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Written once against addresses by path; what runs behind them is the subclass's business. */
abstract class ApiJourneys implements ShopJourneys {

    private static final Duration LENGTH = Duration.ofSeconds(8);
    private static final Duration SOON = Duration.ofSeconds(30);

    @Test
    void anArtistPublishesAndAListenerHearsAndIsCounted() {
        var artist = Person.register(tutti(), "Ada");
        var release = artist.draftRelease("Ada and the Engines", "First light");
        var trackId = artist.upload(release, "Dawn", Sounds.wav(LENGTH, 1));
        var track = artist.awaitReadyTrack(trackId);
        artist.publish(release);

        var listener = Person.register(tutti(), "Ben");
        var playback = listener.playback(trackId);
        var stream = new HlsClient(tutti()).read(playback.get("hlsUrl").asString());
        var play = listener.report(listener.playNow(trackId, LENGTH), "play-of-" + trackId);

        assertThat(track.get("state").asString()).isEqualTo("ready");
        assertThat(track.get("durationMillis").asLong()).isEqualTo(LENGTH.toMillis());
        assertThat(track.get("loudnessLufs").asDouble()).isBetween(-40.0, 0.0);
        assertThat(stream.renditions()).isGreaterThanOrEqualTo(2);
        assertThat(stream.length()).isBetween(LENGTH.minusMillis(100), LENGTH.plusMillis(500));
        assertThat(expect(201, play).get("counted").asBoolean()).isTrue();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(playsInTrending(trackId)).isEqualTo(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(lastPlayed(listener)).isEqualTo(trackId));
    }

    @Test
    void aPlayThatIsSentTwiceCountsOnce() {
        var artist = Person.register(tutti(), "Cleo");
        var trackId = publishSingle(artist, 2);

        var play = artist.playNow(trackId, LENGTH);
        var first = expect(201, artist.report(play, "once-" + trackId));
        var again = expect(201, artist.report(play, "once-" + trackId));
        expect(201, artist.report(artist.playNow(trackId, LENGTH), "twice-" + trackId));

        assertThat(again.get("id")).isEqualTo(first.get("id"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(playsInTrending(trackId)).isEqualTo(2));
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> playsInTrending(trackId) == 2);
    }

    @Test
    void aFileIsServedInRangesFromASignedAddress() {
        var artist = Person.register(tutti(), "Dora");
        var trackId = publishSingle(artist, 3);

        var url = artist.playback(trackId).get("fileUrl").asString();
        var whole = new HlsClient(tutti()).fetch(url, "bytes=0-");
        var part = new HlsClient(tutti()).fetch(url, "bytes=100-199");

        assertThat(whole.status()).isEqualTo(206);
        assertThat(part.bytes()).hasSize(100).isEqualTo(Arrays.copyOfRange(whole.bytes(), 100, 200));
        assertThat(new HlsClient(tutti()).fetch(url + "x", "bytes=0-").status()).isIn(403, 404);
    }

    @Test
    void aReleaseThatIsTakenDownPlaysNoMore() {
        var artist = Person.register(tutti(), "Emil");
        var release = artist.draftRelease("Emil", "Short stay");
        var trackId = artist.upload(release, "Gone", Sounds.wav(LENGTH, 4));
        artist.awaitReadyTrack(trackId);
        artist.publish(release);
        artist.playback(trackId);

        expect(204, artist.http("/api/v1/releases/" + release).delete("/api/v1/releases/" + release));

        var path = "/api/v1/tracks/%s/playback".formatted(trackId);
        var listener = Person.register(tutti(), "Fay");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(listener.http(path).post(path).status()).isIn(404, 410));
    }

    @Test
    void aRevokedSessionIsRefusedEverywhereWithinASecond() {
        var person = Person.register(tutti(), "Gil");
        expect(200, person.get("/api/v1/users/me/recently-played"));

        person.logOutEverywhere();

        await().atMost(Duration.ofSeconds(1))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> {
                    assertThat(person.get("/api/v1/users/me").status()).isEqualTo(401);
                    assertThat(person.get("/api/v1/users/me/recently-played").status())
                            .isEqualTo(401);
                    assertThat(person.post("/api/v1/artists", Map.of("name", "Gil"))
                                    .status())
                            .isEqualTo(401);
                    assertThat(person.report(person.playNow(UUID.randomUUID().toString(), LENGTH), "key")
                                    .status())
                            .isEqualTo(401);
                });
    }

    private String publishSingle(Person artist, long seed) {
        var release = artist.draftRelease("Artist " + seed, "Single " + seed);
        var trackId = artist.upload(release, "Track " + seed, Sounds.wav(LENGTH, seed));
        artist.awaitReadyTrack(trackId);
        artist.publish(release);
        artist.playback(trackId);
        return trackId;
    }

    private int playsInTrending(String trackId) {
        var path = "/api/v1/charts/trending?window=24h&limit=100";
        return expect(200, tutti().http("/api/v1/charts/trending").get(path))
                .get("items")
                .valueStream()
                .filter(item -> item.at("/track/id").asString().equals(trackId))
                .mapToInt(item -> item.get("plays").asInt())
                .sum();
    }

    private static String lastPlayed(Person listener) {
        return expect(200, listener.get("/api/v1/users/me/recently-played"))
                .at("/items/0/track/id")
                .asString();
    }
}
