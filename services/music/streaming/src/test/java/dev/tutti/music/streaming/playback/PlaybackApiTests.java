package dev.tutti.music.streaming.playback;

import static dev.tutti.music.streaming.StreamingTutti.aTrack;
import static dev.tutti.music.streaming.StreamingTutti.liveTrack;
import static dev.tutti.music.streaming.StreamingTutti.sign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.music.catalog.StandInCatalog;
import dev.tutti.music.streaming.StreamingTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlaybackApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = StreamingTutti.create();

    private final UUID ada = UUID.randomUUID();

    @Test
    void signsTheAddressesOfALiveTrack() {
        var track = liveTrack(tutti);

        var answer = sign(tutti, ada, track.trackId());

        assertThat(answer.status()).isEqualTo(200);
        var playback = answer.json();
        assertThat(playback.path("hlsUrl").asString()).matches("/media/v1/[\\w-]+/master\\.m3u8");
        assertThat(playback.path("fileUrl").asString()).matches("/media/v1/[\\w-]+/file\\.m4a");
        assertThat(playback.path("durationMillis").asLong()).isEqualTo(60_000);
        assertThat(playback.path("loudnessLufs").asDouble()).isEqualTo(-14.2);
        assertThat(playback.path("albumLoudnessLufs").asDouble()).isEqualTo(-13.9);
        assertThat(playback.path("truePeakDbtp").asDouble()).isEqualTo(-1.1);
        assertThat(playback.path("renditions")
                        .path(0)
                        .path("encoderDelaySamples")
                        .asLong())
                .isEqualTo(1_024);
    }

    @Test
    void letsAnAddressLiveForTheLifetimeAndAQuarterMoreAtMost() {
        var track = liveTrack(tutti);
        var now = tutti.clock().instant();

        var answer = sign(tutti, ada, track.trackId());

        var expiresAt = Instant.parse(answer.json().path("expiresAt").asString());
        assertThat(expiresAt).isAfter(now.plus(Duration.ofHours(2))).isBefore(now.plus(Duration.ofMinutes(151)));
    }

    @Test
    void givesTheSameAddressAgainSoThatCachesWork() {
        var track = liveTrack(tutti);
        tutti.clock().set(Instant.parse("2027-01-01T12:01:00Z"));

        var first = sign(tutti, ada, track.trackId()).json().path("hlsUrl");
        tutti.clock().set(Instant.parse("2027-01-01T12:20:00Z"));
        var second = sign(tutti, ada, track.trackId()).json().path("hlsUrl");
        tutti.clock().set(Instant.parse("2027-01-01T12:31:00Z"));
        var later = sign(tutti, ada, track.trackId()).json().path("hlsUrl");

        assertThat(second).isEqualTo(first);
        assertThat(later).isNotEqualTo(first);
    }

    @Test
    void givesEachListenerAnotherAddress() {
        var track = liveTrack(tutti);

        var hers = sign(tutti, ada, track.trackId()).json().path("hlsUrl");
        var his = sign(tutti, UUID.randomUUID(), track.trackId()).json().path("hlsUrl");

        assertThat(hers).isNotEqualTo(his);
    }

    @Test
    void asksAnonymousCallersToSignIn() {
        var track = liveTrack(tutti);

        var answer = tutti.http().post("/api/v1/tracks/" + track.trackId() + "/playback", Map.of());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("sign-in-required");
    }

    @Test
    void doesNotFindATrackThatIsNotLive() {
        var answer = sign(tutti, ada, UUID.randomUUID());

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void doesNotFindATrackWhoseIdIsNone() {
        var answer = StreamingTutti.as(tutti, ada).post("/api/v1/tracks/..%2f/playback", Map.of());

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.problem()).isNotEmpty();
    }

    @Test
    void refusesATrackThatIsNotOfferedHere() {
        var track = aTrack(60_000);
        tutti.bean(StandInCatalog.class).offer(track, "DE", "AT");

        var answer = sign(tutti, ada, track.trackId());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("territory-not-allowed");
    }

    @Test
    void saysThatItIsUnavailableWhileCatalogIs() {
        var track = liveTrack(tutti);
        var catalog = tutti.bean(StandInCatalog.class);
        catalog.goDown();

        var answer = sign(tutti, ada, track.trackId());
        catalog.comeBack();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("service-unavailable");
    }

    @Test
    void forgetsPlaybacksThatNoPlayMayBelongTo() {
        var old = liveTrack(tutti);
        var young = liveTrack(tutti);
        sign(tutti, ada, old.trackId());
        tutti.clock().advance(Duration.ofDays(8).plusHours(3));
        sign(tutti, ada, young.trackId());

        tutti.bean(Playbacks.class).prune();

        var store = tutti.bean(PlaybackStore.class);
        assertThat(store.exists(ada, old.trackId())).isFalse();
        assertThat(store.exists(ada, young.trackId())).isTrue();
    }
}
