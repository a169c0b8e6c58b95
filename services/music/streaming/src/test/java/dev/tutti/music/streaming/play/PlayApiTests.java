package dev.tutti.music.streaming.play;

import static dev.tutti.music.streaming.StreamingTutti.liveTrack;
import static dev.tutti.music.streaming.StreamingTutti.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.contracts.api.music.catalog.PlayableTrack;
import dev.tutti.contracts.events.music.streaming.TrackPlayed;
import dev.tutti.music.catalog.StandInCatalog;
import dev.tutti.music.streaming.StreamingTutti;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlayApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = StreamingTutti.create();

    private final UUID ada = UUID.randomUUID();
    private PlayableTrack track = StreamingTutti.aTrack(60_000);
    private Instant startedAt = Instant.EPOCH;

    /** Ada began to play a track of a minute and is done with it now. */
    @BeforeEach
    void adaPlaysATrack() {
        track = liveTrack(tutti);
        sign(tutti, ada, track.trackId());
        startedAt = tutti.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        tutti.clock().advance(Duration.ofSeconds(70));
    }

    @Test
    void countsAPlayOfThirtySeconds() {
        var answer = report(aPlay(30_000));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("counted").asBoolean()).isTrue();
        assertThat(playsInTable()).isEqualTo(1);
    }

    @Test
    void keepsAShorterPlayAndDoesNotCountIt() {
        var answer = report(aPlay(29_999));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("counted").asBoolean()).isFalse();
        assertThat(playsInTable()).isEqualTo(1);
    }

    @Test
    void tellsOthersOfThePlay() {
        var id = report(aPlay(31_000)).json().path("id").asString();

        assertThat(eventsAbout(id)).isEqualTo(1);
    }

    @Test
    void answersTheSameKeyWithTheFirstAnswer() {
        var first = report("key-1", aPlay(40_000));

        var second = report("key-1", aPlay(40_000));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(playsInTable()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherPlay() {
        report("key-1", aPlay(40_000));

        var answer = report("key-1", aPlay(41_000));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void keepsThePlayOnceThatIsSentAgainUnderAnotherKey() {
        var first = report("key-1", aPlay(40_000));

        var second = report("key-2", aPlay(45_000));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(playsInTable()).isEqualTo(1);
        assertThat(eventsAbout(first.json().path("id").asString())).isEqualTo(1);
    }

    @Test
    void countsAPlayOnceThatArrivesTwentyTimesAtOnce() throws Exception {
        List<Callable<Answer>> reports = IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(number -> () -> report("parallel-" + number, aPlay(40_000)))
                .toList();
        var answers = new ArrayList<Answer>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(reports)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(Answer::json).distinct()).hasSize(1);
        assertThat(playsInTable()).isEqualTo(1);
        assertThat(eventsAbout(answers.getFirst().json().path("id").asString())).isEqualTo(1);
    }

    @Test
    void acceptsAPlayWhileCatalogIsDownAndTheReleaseIsTakenDown() {
        var catalog = tutti.bean(StandInCatalog.class);
        catalog.takeDown(track.trackId());
        catalog.goDown();

        var answer = report(aPlay(40_000));
        catalog.comeBack();

        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void demandsAnIdempotencyKey() {
        var answer = StreamingTutti.as(tutti, ada).post("/api/v1/plays", aPlay(40_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("idempotency-key-required");
    }

    @Test
    void asksAnonymousCallersToSignIn() {
        var answer = tutti.http().header("Idempotency-Key", "key-1").post("/api/v1/plays", aPlay(40_000));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void doesNotFindATrackThatTheListenerNeverHadSigned() {
        var play = aPlay(40_000);
        play.put("trackId", liveTrack(tutti).trackId().toString());

        var answer = report(play);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void refusesAPlayThatBeganBeforeTheTrackWasSigned() {
        var play = aPlay(10_000);
        play.put("startedAt", startedAt.minusSeconds(60).toString());

        var answer = report(play);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("not-playable-then");
    }

    @Test
    void refusesAPlayThatBeganAfterTheAddressExpired() {
        tutti.clock().advance(Duration.ofHours(4));
        var play = aPlay(10_000);
        play.put("startedAt", tutti.clock().instant().minusSeconds(20).toString());

        var answer = report(play);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("not-playable-then");
    }

    @Test
    void acceptsAPlayThatIsReportedDaysLater() {
        tutti.clock().advance(Duration.ofDays(6));

        var answer = report(aPlay(40_000));

        assertThat(answer.status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "started {0} s from now, {1} ms played: {2} is wrong")
    @CsvSource({
        "31, 0, startedAt",
        "-604801, 1000, startedAt",
        "-60, -1, millisPlayed",
        "-60, 95000, millisPlayed",
        "-172800, 86400001, millisPlayed"
    })
    void refusesWhatCannotHaveHappened(long startSeconds, long millisPlayed, String field) {
        var play = aPlay(millisPlayed);
        play.put("startedAt", tutti.clock().instant().plusSeconds(startSeconds).toString());

        var answer = report(play);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trackId", "startedAt", "millisPlayed", "endReason", "client"})
    void refusesAPlayWithAFieldMissing(String field) {
        var play = aPlay(40_000);
        play.remove(field);

        var answer = report(play);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asString()).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"endReason, bored", "startedAt, yesterday", "trackId, 42", "millisPlayed, much"})
    void refusesAPlayWithAFieldThatCannotBeRead(String field, String value) {
        var play = aPlay(40_000);
        play.put(field, value);

        var answer = report(play);

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.problem()).isNotEmpty();
        assertThat(playsInTable()).isZero();
    }

    @Test
    void refusesAClientThatWritesMarkup() {
        var play = aPlay(40_000);
        play.put("client", "<script>");

        var answer = report(play);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asString()).isEqualTo("client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE streaming.plays SET counted = TRUE",
                "DELETE FROM streaming.plays",
                "TRUNCATE streaming.plays"
            })
    void letsNobodyChangeWhatWasReported(String statement) {
        report(aPlay(10_000));

        assertThatThrownBy(() -> tutti.jdbc().sql(statement).update())
                .hasMessageContaining("plays are kept as they were reported");
    }

    private Answer report(Map<String, Object> play) {
        return report(UUID.randomUUID().toString(), play);
    }

    private Answer report(String key, Map<String, Object> play) {
        return StreamingTutti.as(tutti, ada).header("Idempotency-Key", key).post("/api/v1/plays", play);
    }

    private Map<String, Object> aPlay(long millisPlayed) {
        return new HashMap<>(Map.of(
                "trackId",
                track.trackId().toString(),
                "startedAt",
                startedAt.toString(),
                "millisPlayed",
                millisPlayed,
                "endReason",
                "skipped",
                "client",
                "web/1.0"));
    }

    private int playsInTable() {
        return tutti.jdbc()
                .sql("SELECT COUNT(*) FROM streaming.plays WHERE user_id = :user")
                .param("user", ada)
                .query(Integer.class)
                .single();
    }

    private int eventsAbout(String playId) {
        return tutti.jdbc()
                .sql("SELECT COUNT(*) FROM streaming.outbox WHERE message_key = :key AND event_type = :type")
                .param("key", playId)
                .param("type", TrackPlayed.class.getName())
                .query(Integer.class)
                .single();
    }
}
