package dev.tutti.consistency.music;

import dev.tutti.consistency.Client;
import dev.tutti.consistency.History;
import dev.tutti.consistency.KillableTutti;
import dev.tutti.platform.testing.TestForm;
import dev.tutti.tests.Sounds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Registers, releases a sound, plays it. */
final class Listener extends Client {

    private static final int PLAYS_MAX = 60;

    /** In so many uploads one is no sound. */
    private static final int ONE_IN = 6;

    private Instant lastStart = Instant.EPOCH;

    Listener(KillableTutti tutti, History history, String name, long seed) {
        super(tutti, history, name, seed);
    }

    @Override
    protected void session() {
        var listenerId = register();
        var artistId = create("artist", "/api/v1/artists", Map.of("name", key("artist")));
        var isSound = random().nextInt(ONE_IN) != 0;
        var trackId = upload(draft(artistId), isSound);
        var state = awaitIngest(trackId.trackId());
        if (!state.equals("ready")) return;
        publish(trackId.releaseId());
        until(() -> http().post("/api/v1/tracks/%s/playback".formatted(trackId.trackId())), 200);
        play(listenerId, trackId);
    }

    private String draft(String artistId) {
        var release =
                Map.of("title", key("release"), "artistId", artistId, "type", "single", "releaseDate", "2025-11-20");
        return create("release", "/api/v1/releases", release);
    }

    private Uploaded upload(String releaseId, boolean isSound) {
        var length = Duration.ofMillis(1_000 + random().nextInt(1_000));
        var content = isSound ? Sounds.wav(length, random().nextLong()) : noise();
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
        int plays = 1 + random().nextInt(PLAYS_MAX);
        for (int number = 1; number <= plays; number++) {
            var counts = random().nextBoolean();
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

    private byte[] noise() {
        var noise = new byte[20_000];
        random().nextBytes(noise);
        return noise;
    }

    private record Uploaded(String releaseId, String trackId, Duration length) {}
}
