package dev.tutti.consistency;

import static org.awaitility.Awaitility.await;

import dev.tutti.consistency.Request.Play;
import dev.tutti.consistency.Request.Upload;
import dev.tutti.platform.testing.TestForm;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.tests.Installation;
import dev.tutti.tests.Sounds;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One person after the other: registers, releases a sound, plays it. Whatever has no answer is sent again with the same
 * key until it has one, over as many deaths of the server as that takes.
 */
final class Client implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(100);
    private static final int PLAYS_MAX = 60;

    /** In so many uploads one is no sound, and so many requests one is sent again though it was answered. */
    private static final int ONE_IN = 6;

    private static final String PASSWORD = "correct horse battery staple 42";

    private final Installation tutti;
    private final History history;
    private final String name;
    private final Random random;
    private volatile boolean stopping;
    private int sessions;
    private String token = "";
    private Instant lastStart = Instant.EPOCH;

    Client(Installation tutti, History history, String name, long seed) {
        this.tutti = tutti;
        this.history = history;
        this.name = name;
        this.random = new Random(seed);
    }

    /** Ends what was begun, and begins nothing new. */
    void stopSoon() {
        stopping = true;
    }

    @Override
    public Integer call() {
        while (!stopping) {
            sessions++;
            session();
        }
        return sessions;
    }

    private void session() {
        var listenerId = register();
        var artistId = create("artist", "/api/v1/artists", Map.of("name", key("artist")));
        var isSound = random.nextInt(ONE_IN) != 0;
        var trackId = upload(draft(artistId), isSound);
        var state = awaitIngest(trackId.trackId());
        if (!state.equals("ready")) return;
        publish(trackId.releaseId());
        until(() -> http().post("/api/v1/tracks/%s/playback".formatted(trackId.trackId())), 200);
        play(listenerId, trackId);
    }

    /** Without a key, since nobody is signed in yet: an address that is taken is ours, from an attempt without answer. */
    private String register() {
        token = "";
        var email = key("person") + "@example.org";
        var person = Map.of("email", email, "password", PASSWORD, "displayName", name);
        until(() -> http().post("/api/v1/auth/register", person), 201, 409);
        var login = until(() -> http().post("/api/v1/auth/login", Map.of("email", email, "password", PASSWORD)), 200);
        token = login.json().get("accessToken").asString();
        return until(() -> http().get("/api/v1/users/me"), 200).json().get("id").asString();
    }

    private String draft(String artistId) {
        var release =
                Map.of("title", key("release"), "artistId", artistId, "type", "single", "releaseDate", "2025-11-20");
        return create("release", "/api/v1/releases", release);
    }

    private String create(String what, String path, Map<String, String> body) {
        return until(() -> keyed(key(what)).post(path, body), 201)
                .json()
                .get("id")
                .asString();
    }

    private Uploaded upload(String releaseId, boolean isSound) {
        var length = Duration.ofMillis(1_000 + random.nextInt(1_000));
        var content = isSound ? Sounds.wav(length, random.nextLong()) : noise();
        var upload = new Upload(key("upload"), releaseId, isSound, length);
        var form = new TestForm().field("title", upload.key()).file("file", "sound.wav", content);
        var path = "/api/v1/releases/%s/tracks".formatted(releaseId);
        var trackId = settle(upload, () -> keyed(upload.key()).post(path, form), 202, "trackId");
        return new Uploaded(releaseId, trackId, length);
    }

    private String awaitIngest(String trackId) {
        return until(
                        () -> http().get("/api/v1/tracks/" + trackId),
                        answer -> answer.status() == 200
                                && !answer.json().get("state").asString().equals("processing"))
                .json()
                .get("state")
                .asString();
    }

    // An attempt without answer may have published it: then a repetition finds it live.
    private void publish(String releaseId) {
        until(() -> http().post("/api/v1/releases/%s/publication".formatted(releaseId), Map.of()), 200, 409);
        until(
                () -> http().get("/api/v1/releases/" + releaseId),
                answer -> answer.status() == 200
                        && answer.json().get("state").asString().equals("live"));
    }

    private void play(String listenerId, Uploaded track) {
        int plays = 1 + random.nextInt(PLAYS_MAX);
        for (int number = 1; number <= plays; number++) {
            var counts = random.nextBoolean();
            var heard = counts ? track.length() : track.length().dividedBy(2);
            var play = new Play(key("play-" + number), listenerId, track.trackId(), nextStart(), counts);
            settle(play, () -> keyed(play.key()).post("/api/v1/plays", report(play, heard)), 201, "id");
        }
    }

    private static Map<String, Object> report(Play play, Duration heard) {
        return Map.of(
                "trackId", play.trackId(),
                "startedAt", play.startedAt().toString(),
                "millisPlayed", heard.toMillis(),
                "endReason", play.counts() ? "finished" : "skipped",
                "client", "kills");
    }

    /** Later than the one before, since a listener starts a track once at an instant. */
    private Instant nextStart() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        lastStart = now.isAfter(lastStart) ? now : lastStart.plusMillis(1);
        return lastStart;
    }

    /** Sends a request until its outcome is known, now and then once more than that; returns the id it got. */
    private String settle(Request request, Supplier<Answer> send, int accepted, String idField) {
        var outcome = await().pollInSameThread()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(AGAIN_AFTER)
                .until(() -> attempt(request, send, accepted, idField), known -> !(known instanceof Outcome.Unknown));
        if (random.nextInt(ONE_IN) == 0) attempt(request, send, accepted, idField);
        return switch (outcome) {
            case Outcome.Accepted(var id) -> id;
            case Outcome.Refused(var answer) -> throw new AssertionError(request + " was refused: " + answer);
            case Outcome.Unknown(var reason) -> throw new AssertionError(request + " has no outcome: " + reason);
        };
    }

    private Outcome attempt(Request request, Supplier<Answer> send, int accepted, String idField) {
        var begun = Instant.now();
        var outcome = outcome(send, accepted, idField);
        history.add(new Attempt(begun, Instant.now(), request, outcome));
        return outcome;
    }

    private static Outcome outcome(Supplier<Answer> send, int accepted, String idField) {
        try {
            var answer = send.get();
            if (answer.status() == accepted)
                return new Outcome.Accepted(answer.json().get(idField).asString());
            return saysComeBack(answer)
                    ? new Outcome.Unknown(answer.toString())
                    : new Outcome.Refused(answer.toString());
        } catch (UncheckedIOException noAnswer) {
            return new Outcome.Unknown(String.valueOf(noAnswer.getCause()));
        }
    }

    private static boolean saysComeBack(Answer answer) {
        return answer.status() >= 500
                || answer.status() == 429
                || answer.problem().equals("request-in-flight");
    }

    private Answer until(Supplier<Answer> send, Integer... statuses) {
        return until(send, answer -> Set.of(statuses).contains(answer.status()));
    }

    private static Answer until(Supplier<Answer> send, Predicate<Answer> wanted) {
        return await().pollInSameThread()
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(AGAIN_AFTER)
                .ignoreException(UncheckedIOException.class)
                .until(send::get, wanted);
    }

    private TestHttp http() {
        var http = tutti.http("/");
        return token.isEmpty() ? http : http.bearer(token);
    }

    private TestHttp keyed(String key) {
        return http().header("Idempotency-Key", key);
    }

    /** Says whose it is and from which session, so that a history can be read. */
    private String key(String what) {
        return "%s-%d-%s".formatted(name, sessions, what);
    }

    private byte[] noise() {
        var noise = new byte[20_000];
        random.nextBytes(noise);
        return noise;
    }

    private record Uploaded(String releaseId, String trackId, Duration length) {}
}
