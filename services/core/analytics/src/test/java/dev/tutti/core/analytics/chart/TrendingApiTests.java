package dev.tutti.core.analytics.chart;

import static dev.tutti.core.analytics.AnalyticsTutti.aPlay;
import static dev.tutti.core.analytics.AnalyticsTutti.aRelease;
import static dev.tutti.core.analytics.AnalyticsTutti.aTakeDown;
import static dev.tutti.core.analytics.AnalyticsTutti.publish;
import static dev.tutti.core.analytics.AnalyticsTutti.readAll;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.contracts.events.music.streaming.TrackPlayed;
import dev.tutti.core.analytics.AnalyticsTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TrendingApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = AnalyticsTutti.create();

    private static final UUID ADA = UUID.randomUUID();

    @Test
    void showsTheTracksThatWerePlayedAndHowOften() {
        var track = UUID.randomUUID();
        var release = aRelease(now(), track);

        publish(tutti, release, aPlay(ADA, track, now()), aPlay(ADA, track, now().minusSeconds(300)));

        awaitPlays("24h", Map.of(track, 2L));
        var shown = itemOf(track).path("track");
        assertThat(shown.path("title").asString()).isEqualTo("Ode " + track);
        assertThat(shown.path("artist").path("id").asString())
                .isEqualTo(release.artistId().toString());
        assertThat(shown.path("artist").path("name").asString()).isEqualTo("Sappho");
        assertThat(shown.path("releaseId").asString())
                .isEqualTo(release.releaseId().toString());
        assertThat(shown.path("artwork").path("small").asString()).isEqualTo("/api/v1/media/catalog/art/small.jpg");
        assertThat(shown.path("artwork").path("large").asString()).isEqualTo("/api/v1/media/catalog/art/large.jpg");
    }

    @Test
    void leavesOutPlaysThatDoNotCount() {
        var track = UUID.randomUUID();

        publish(tutti, aRelease(now(), track), aPlay(ADA, track, now(), 29_999), aPlay(ADA, track, now(), 30_000));

        awaitPlays("24h", Map.of(track, 1L));
    }

    @Test
    void showsATrackThatBecomesKnownAfterItsPlays() {
        var late = UUID.randomUUID();
        var known = UUID.randomUUID();
        publish(tutti, aRelease(now(), known), aPlay(ADA, late, now()), aPlay(ADA, late, now()));
        publish(tutti, aPlay(ADA, known, now()));
        awaitPlays("24h", Map.of(known, 1L));

        publish(tutti, aRelease(now(), late));

        awaitPlays("24h", Map.of(late, 2L));
    }

    @Test
    void hidesATrackThatWasTakenDown() {
        var track = UUID.randomUUID();
        var release = aRelease(now(), track);
        publish(tutti, release, aPlay(ADA, track, now()));
        awaitPlays("24h", Map.of(track, 1L));

        publish(tutti, aTakeDown(release));

        await().untilAsserted(() -> assertThat(trending("24h")).doesNotContainKey(track));
    }

    @Test
    void beginsEveryWindowAtAWholeMinute() {
        tutti.clock().set(Instant.parse("2027-03-01T12:34:56Z"));
        var edge = Instant.parse("2027-03-01T11:34:00Z");
        var track = UUID.randomUUID();

        publish(
                tutti,
                aRelease(edge, track),
                aPlay(ADA, track, edge.minusMillis(1)),
                aPlay(ADA, track, edge),
                aPlay(ADA, track, edge.plusSeconds(1800)));

        awaitPlays("1h", Map.of(track, 2L));
        awaitPlays("2h", Map.of(track, 3L));
    }

    @Test
    void countsLikeAListOfAllPlaysWould() {
        var now = Instant.parse("2028-05-05T05:55:30Z");
        tutti.clock().set(now);
        var tracks = Stream.generate(UUID::randomUUID).limit(7).toList();
        var plays = randomPlays(tracks, now, 400);

        publish(tutti, aRelease(now, tracks.toArray(UUID[]::new)));
        publish(tutti, plays);

        for (var hours : List.of(1, 2, 23, 24, 25, 168, 719, 720)) {
            awaitPlays(hours + "h", countedSince(plays, now.minus(hours, ChronoUnit.HOURS)));
        }
    }

    @Test
    void ordersByPlaysAndThenByIdOnEveryPageSize() {
        tutti.clock().set(Instant.parse("2029-05-05T05:55:30Z"));
        var tracks = Stream.generate(UUID::randomUUID).limit(9).toList();
        var facts = new ArrayList<TrackPlayed>();
        for (int number = 0; number < tracks.size(); number++) {
            for (int play = 0; play <= number / 3; play++) {
                facts.add(aPlay(ADA, tracks.get(number), now()));
            }
        }
        publish(tutti, aRelease(now(), tracks.toArray(UUID[]::new)));
        publish(tutti, facts);
        awaitPlays("1h", countedSince(facts, Instant.EPOCH));

        var whole = readAll(tutti.http(), path("1h"), 100);

        for (int limit = 1; limit <= 10; limit++) {
            assertThat(readAll(tutti.http(), path("1h"), limit)).isEqualTo(whole);
        }
        assertThat(whole.stream().map(TrendingApiTests::sortKey))
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize(9);
    }

    @Test
    void keepsTheWindowWhileItIsPaged() {
        tutti.clock().set(Instant.parse("2030-05-05T05:00:30Z"));
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        publish(
                tutti,
                aRelease(now(), first, second),
                aPlay(ADA, first, now().minusSeconds(3600)),
                aPlay(ADA, first, now()),
                aPlay(ADA, second, now().minusSeconds(3600)));
        awaitPlays("1h", Map.of(first, 2L, second, 1L));
        var page = tutti.http().get(path("1h") + "&limit=1").json();

        tutti.clock().advance(Duration.ofMinutes(10));
        var next = tutti.http()
                .get(path("1h") + "&limit=1&cursor=" + page.path("nextCursor").asString())
                .json();

        assertThat(next.path("items").path(0).path("track").path("id").asString())
                .isEqualTo(second.toString());
        assertThat(next.path("items").path(0).path("plays").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0h", "31d", "1w", "-1h", "24", "'"})
    void refusesAWindowThatIsNone(String window) {
        var answer = tutti.http().get(path(window));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asString()).isEqualTo("window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "MTIz"})
    void refusesACursorThatIsNone(String cursor) {
        var answer = tutti.http().get(path("24h") + "&cursor=" + cursor);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void looksBackADayWhereNothingElseIsAsked() {
        var track = UUID.randomUUID();
        publish(
                tutti,
                aRelease(now(), track),
                aPlay(ADA, track, now()),
                aPlay(ADA, track, now().minus(Duration.ofHours(25))));

        awaitPlays("48h", Map.of(track, 2L));

        var items = readAll(tutti.http(), "/api/v1/charts/trending", 100);
        assertThat(playsIn(items)).containsEntry(track, 1L);
    }

    private static Instant now() {
        return tutti.clock().instant();
    }

    private static String path(String window) {
        return "/api/v1/charts/trending?window=" + window;
    }

    private static Map<UUID, Long> trending(String window) {
        return playsIn(readAll(tutti.http(), path(window), 100));
    }

    private static Map<UUID, Long> playsIn(Collection<JsonNode> items) {
        var plays = new LinkedHashMap<UUID, Long>();
        items.forEach(item -> plays.put(
                UUID.fromString(item.path("track").path("id").asString()),
                item.path("plays").asLong()));
        return plays;
    }

    private static JsonNode itemOf(UUID track) {
        return readAll(tutti.http(), path("24h"), 100).stream()
                .filter(item -> item.path("track").path("id").asString().equals(track.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String sortKey(JsonNode item) {
        return "%09d %s"
                .formatted(
                        999_999_999 - item.path("plays").asLong(),
                        item.path("track").path("id").asString());
    }

    /** Waits until the chart says this of these tracks; other tests have tracks of their own. */
    private static void awaitPlays(String window, Map<UUID, Long> plays) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(trending(window)).containsAllEntriesOf(plays));
    }

    private static List<TrackPlayed> randomPlays(List<UUID> tracks, Instant now, int count) {
        var random = new Random(7);
        return Stream.generate(() -> aPlay(
                        ADA,
                        tracks.get(random.nextInt(tracks.size())),
                        now.minusSeconds((long) Math.pow(3_000_000, random.nextDouble())),
                        random.nextBoolean() ? 29_000 : 31_000))
                .limit(count)
                .toList();
    }

    private static Map<UUID, Long> countedSince(Collection<TrackPlayed> plays, Instant since) {
        var start = since.truncatedTo(ChronoUnit.MINUTES);
        return plays.stream()
                .filter(TrackPlayed::counted)
                .filter(play -> !play.startedAt().isBefore(start))
                .collect(groupingBy(TrackPlayed::trackId, counting()));
    }
}
