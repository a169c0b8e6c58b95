package dev.tutti.consistency.music;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.consistency.Attempt;
import dev.tutti.consistency.History;
import dev.tutti.consistency.Outcome;
import dev.tutti.consistency.Request;
import dev.tutti.consistency.Violation;
import dev.tutti.consistency.music.Findings.PlayFound;
import dev.tutti.consistency.music.Findings.TrackFound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plants what must never happen, and sees it found. */
class MusicCheckerTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration LENGTH = Duration.ofMillis(1_500);
    private static final Upload UPLOAD = new Upload("upload-1", "release-1", true, LENGTH);
    private static final Play PLAY = new Play("play-1", "ada", "track-1", NOON, true);
    private static final PlayFound KEPT = new PlayFound("id-1", "ada", "track-1", NOON, true);

    private final History history = new History();
    private final Map<String, TrackFound> tracks = new HashMap<>();
    private final List<PlayFound> plays = new ArrayList<>();
    private final Map<String, Long> chart = new HashMap<>();

    @BeforeEach
    void oneUploadAndOnePlayAsTheyShouldBe() {
        add(UPLOAD, new Outcome.Unknown("connection reset"));
        add(UPLOAD, new Outcome.Accepted("track-1"));
        add(PLAY, new Outcome.Accepted("id-1"));
        tracks.put("track-1", new TrackFound("release-1", "ready", "", LENGTH));
        plays.add(KEPT);
        chart.put("track-1", 1L);
    }

    @Test
    void findsNothingWhereAllIsWell() {
        assertThat(check()).isEmpty();
    }

    @Test
    void findsALostUpload() {
        tracks.clear();

        assertThat(check()).containsExactly(Violation.of(UPLOAD, "accepted upload is lost, track track-1"));
    }

    @Test
    void findsAnUploadThatNeverEnds() {
        tracks.put("track-1", new TrackFound("release-1", "processing", "", Duration.ZERO));

        assertThat(check()).containsExactly(Violation.of(UPLOAD, "is still processing"));
    }

    @Test
    void findsAudioThatWasCutShort() {
        tracks.put("track-1", new TrackFound("release-1", "ready", "", Duration.ofMillis(900)));

        assertThat(check()).containsExactly(Violation.of(UPLOAD, "has PT0.9S of audio instead of PT1.5S"));
    }

    @Test
    void findsAnUploadThatBecameTwoTracks() {
        tracks.put("track-2", new TrackFound("release-1", "ready", "", LENGTH));

        assertThat(check()).containsExactly(Violation.of(UPLOAD, "one upload became 2 tracks"));
    }

    @Test
    void findsATrackThatNobodyUploaded() {
        tracks.put("track-9", new TrackFound("release-9", "ready", "", LENGTH));

        assertThat(check()).containsExactly(Violation.general("nobody uploaded track track-9"));
    }

    @Test
    void findsARefusalWithoutAReason() {
        var noise = new Upload("upload-2", "release-2", false, LENGTH);
        add(noise, new Outcome.Accepted("track-2"));
        tracks.put("track-2", new TrackFound("release-2", "failed", "", Duration.ZERO));

        assertThat(check()).containsExactly(Violation.of(noise, "failed without a reason"));
    }

    @Test
    void findsALostPlay() {
        plays.clear();

        assertThat(check()).containsExactly(Violation.of(PLAY, "accepted play is lost"));
    }

    @Test
    void findsAPlayThatIsKeptTwice() {
        plays.add(KEPT);

        assertThat(check()).containsExactly(Violation.of(PLAY, "is kept 2 times"));
    }

    @Test
    void findsAPlayThatIsCountedTwice() {
        chart.put("track-1", 2L);

        assertThat(check()).containsExactly(Violation.general("track track-1 has 2 plays in the chart, not 1"));
    }

    @Test
    void findsAPlayThatIsNotCounted() {
        chart.clear();

        assertThat(check()).containsExactly(Violation.general("track track-1 has 0 plays in the chart, not 1"));
    }

    @Test
    void findsAPhantomPlay() {
        var phantom = new PlayFound("id-9", "nobody", "track-1", NOON, false);
        plays.add(phantom);

        assertThat(check()).containsExactly(Violation.general("nobody reported " + List.of(phantom)));
    }

    @Test
    void findsAKeyThatBecameTwoThings() {
        add(PLAY, new Outcome.Accepted("id-2"));

        assertThat(check()).containsExactly(Violation.of(PLAY, "one key became several things: [id-1, id-2]"));
    }

    @Test
    void findsARequestThatWasRefusedOrNeverAccepted() {
        var play = new Play("play-2", "ada", "track-1", NOON.plusMillis(1), true);
        add(play, new Outcome.Refused("422"));

        assertThat(check())
                .containsExactly(
                        Violation.of(play, "was refused, though nothing is wrong with it"),
                        Violation.of(play, "was never accepted"));
    }

    private void add(Request request, Outcome outcome) {
        history.add(new Attempt(NOON, NOON.plusMillis(20), request, outcome));
    }

    private List<Violation> check() {
        return MusicChecker.check(history, new Findings(tracks, plays, chart));
    }
}
