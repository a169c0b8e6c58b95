package dev.tutti.core.analytics.history;

import static dev.tutti.core.analytics.AnalyticsTutti.aPlay;
import static dev.tutti.core.analytics.AnalyticsTutti.aRelease;
import static dev.tutti.core.analytics.AnalyticsTutti.aTakeDown;
import static dev.tutti.core.analytics.AnalyticsTutti.as;
import static dev.tutti.core.analytics.AnalyticsTutti.publish;
import static dev.tutti.core.analytics.AnalyticsTutti.readAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.core.analytics.AnalyticsTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecentlyPlayedApiTests {

    private static final String PATH = "/api/v1/users/me/recently-played";

    @RegisterExtension
    static final TuttiExtension tutti = AnalyticsTutti.create();

    private final UUID ada = UUID.randomUUID();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Test
    void showsEachTrackOnceAtItsNewestPlayWhateverTheOrderOfArrival() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();

        publish(
                tutti,
                aRelease(now, first, second),
                aPlay(ada, first, now.minusSeconds(10)),
                aPlay(ada, second, now.minusSeconds(20)),
                aPlay(ada, second, now.minusSeconds(5)),
                aPlay(ada, first, now.minusSeconds(60)));

        awaitHistory(second, first);
        var newest = readAll(as(tutti, ada), PATH, 25).getFirst();
        assertThat(Instant.parse(newest.path("playedAt").asString())).isEqualTo(now.minusSeconds(5));
        assertThat(newest.path("track").path("artist").path("name").asString()).isEqualTo("Sappho");
    }

    @Test
    void showsAPlayThatDoesNotCountButNotOneOfNothing() {
        var skipped = UUID.randomUUID();
        var silent = UUID.randomUUID();
        var last = UUID.randomUUID();

        publish(
                tutti,
                aRelease(now, skipped, silent, last),
                aPlay(ada, skipped, now.minusSeconds(10), 500),
                aPlay(ada, silent, now.minusSeconds(5), 0),
                aPlay(ada, last, now));

        awaitHistory(last, skipped);
    }

    @Test
    void showsNobodyWhatOthersPlayed() {
        var track = UUID.randomUUID();
        var bob = UUID.randomUUID();
        publish(tutti, aRelease(now, track), aPlay(ada, track, now));
        awaitHistory(track);

        var his = readAll(as(tutti, bob), PATH, 25);

        assertThat(his).isEmpty();
    }

    @Test
    void hidesATrackThatWasTakenDown() {
        var gone = UUID.randomUUID();
        var kept = UUID.randomUUID();
        var release = aRelease(now, gone);
        publish(tutti, release, aRelease(now, kept), aPlay(ada, gone, now), aPlay(ada, kept, now.minusSeconds(1)));
        awaitHistory(gone, kept);

        publish(tutti, aTakeDown(release));

        awaitHistory(kept);
    }

    @Test
    void pagesThroughAllOfIt() {
        var tracks = Stream.generate(UUID::randomUUID).limit(7).toArray(UUID[]::new);
        publish(tutti, aRelease(now, tracks));
        publish(
                tutti,
                IntStream.range(0, 7)
                        .mapToObj(number -> aPlay(ada, tracks[number], now.minusSeconds(number / 2)))
                        .toList());
        await().until(() -> readAll(as(tutti, ada), PATH, 25).size() == 7);

        var whole = readAll(as(tutti, ada), PATH, 25);

        for (int limit = 1; limit <= 8; limit++) {
            assertThat(readAll(as(tutti, ada), PATH, limit)).isEqualTo(whole);
        }
    }

    @Test
    void endsAtItsBoundAndLosesNothingVisibleAtNight() {
        var tracks = Stream.generate(UUID::randomUUID)
                .limit(Histories.TRACKS_MAX + 5L)
                .toArray(UUID[]::new);
        publish(tutti, aRelease(now, tracks));
        publish(
                tutti,
                IntStream.range(0, tracks.length)
                        .mapToObj(number -> aPlay(ada, tracks[number], now.minusSeconds(number)))
                        .toList());
        await().until(() -> rowsOfAda() == tracks.length);
        await().until(() -> readAll(as(tutti, ada), PATH, 100).size() == Histories.TRACKS_MAX);
        var before = readAll(as(tutti, ada), PATH, 100);

        int people = tutti.bean(Histories.class).prune();

        assertThat(people).isEqualTo(1);
        assertThat(readAll(as(tutti, ada), PATH, 100)).isEqualTo(before);
        assertThat(rowsOfAda()).isEqualTo(Histories.TRACKS_MAX);
    }

    @Test
    void asksAnonymousCallersToSignIn() {
        var answer = tutti.http().get(PATH);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("sign-in-required");
    }

    @Test
    void refusesACursorOfAnotherList() {
        var answer = as(tutti, ada).get(PATH + "?cursor=AAAA");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-cursor");
    }

    private void awaitHistory(UUID... tracks) {
        await().untilAsserted(() -> assertThat(readAll(as(tutti, ada), PATH, 25))
                .extracting(
                        item -> UUID.fromString(item.path("track").path("id").asString()))
                .isEqualTo(List.of(tracks)));
    }

    private int rowsOfAda() {
        return tutti.jdbc()
                .sql("SELECT COUNT(*) FROM analytics.last_plays WHERE user_id = :user")
                .param("user", ada)
                .query(Integer.class)
                .single();
    }
}
