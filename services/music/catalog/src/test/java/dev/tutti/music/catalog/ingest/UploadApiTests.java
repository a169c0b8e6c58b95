package dev.tutti.music.catalog.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.tutti.music.catalog.CatalogClient;
import dev.tutti.music.catalog.TestSounds;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.testing.TestForm;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of("catalog").build();

    private CatalogClient ada;

    @BeforeEach
    void someoneArrives() {
        ada = CatalogClient.someone(tutti);
    }

    @Test
    void preparesAnUploadUntilItCanBePlayed() {
        var releaseId = ada.draft();

        var trackId = ada.upload(releaseId, "01 - Night_Train.wav", TestSounds.wav(3, 997));
        var track = ada.settled(trackId);

        assertThat(track.path("state").asString()).as(track.toString()).isEqualTo("ready");
        assertThat(track.path("title").asString()).isEqualTo("Night Train");
        assertThat(track.path("durationMillis").asLong()).isEqualTo(3_000);
        // A full-scale sine of 997 Hz reads -3.01 LUFS in one channel (ITU-R BS.1770-5) and twice that power in two,
        // which is how one channel is heard; this one is 6.02 dB below.
        assertThat(track.path("loudnessLufs").asDouble()).isCloseTo(-6.02, within(0.1));
        assertThat(track.path("truePeakDbtp").asDouble()).isCloseTo(-6.02, within(0.2));
        assertThat(tutti.http()
                        .get(track.path("waveform").asString())
                        .json()
                        .path("data")
                        .size())
                .isPositive();
    }

    @Test
    void takesTheTitleFromTheTagsWhereTheUploaderGaveNone() {
        var releaseId = ada.draft();
        var tagged = TestSounds.wav(1, 440, "Northern Line");

        var untitled = ada.settled(ada.upload(releaseId, "take 7.wav", tagged));
        var form = new TestForm().field("title", "Southern Line").file("file", "take 8.wav", tagged);
        var titled =
                ada.settled(ada.upload(releaseId, form).json().path("trackId").asString());

        assertThat(untitled.path("title").asString()).isEqualTo("Northern Line");
        assertThat(titled.path("title").asString()).isEqualTo("Southern Line");
    }

    @Test
    void announcesProgressAsServerSentEventsUntilNothingIsPrepared() {
        var releaseId = ada.draft();
        ada.upload(releaseId, "tone.wav", TestSounds.wav(5, 440));

        var stream = ada.http().get("/api/v1/releases/" + releaseId + "/progress");

        assertThat(stream.header("Content-Type").orElseThrow()).startsWith("text/event-stream");
        assertThat(stream.text()).contains("event:release", "\"state\":\"processing\"", "\"state\":\"ready\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"song.mp3", "song.flac", "../../etc/passwd", "..\\evil.wav"})
    void refusesTextThatCallsItselfMusicAndRemovesIt(String fileName) {
        var releaseId = ada.draft();

        var trackId =
                ada.upload(releaseId, fileName, "no music at all".repeat(100).getBytes(StandardCharsets.UTF_8));
        var track = ada.settled(trackId);

        assertThat(track.path("state").asString()).isEqualTo("failed");
        assertThat(track.path("failure").path("code").asString()).isEqualTo("not-audio");
        assertThat(track.path("failure").path("detail").asString()).isNotBlank();
        var upload =
                CatalogKeys.upload(UUID.fromString(track.path("recordingId").asString()));
        await().until(() -> blobs().find(upload).isEmpty());
    }

    @Test
    void refusesAFileThatWasCutOff() {
        var whole = TestSounds.wav(3, 440);

        var trackId = ada.upload(ada.draft(), "cut.wav", Arrays.copyOf(whole, whole.length / 2));

        assertThat(ada.settled(trackId).path("failure").path("code").asString()).isEqualTo("truncated");
    }

    @Test
    void refusesAnEmptyFileAtOnce() {
        var answer = ada.upload(ada.draft(), new TestForm().file("file", "empty.wav", new byte[0]));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("empty-file");
    }

    @Test
    void refusesACodeThatIsNoIsrcBeforeItKeepsTheFile() {
        var form = new TestForm().field("isrc", "nonsense").file("file", "tone.wav", TestSounds.wav(1, 440));

        var answer = ada.upload(ada.draft(), form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-isrc");
        assertThat(answer.json().path("field").asString()).isEqualTo("isrc");
    }

    @Test
    void anIsrcBelongsToOneRecordingWhichMayBeOnTwoReleases() {
        var form = new TestForm().field("isrc", "DE-A12-34-56789").file("file", "tone.wav", TestSounds.wav(1, 440));
        var first = ada.upload(ada.draft(), form).json().path("trackId").asString();
        var other = ada.draft();

        var again = ada.upload(other, form);
        var added = ada.http()
                .post(
                        "/api/v1/releases/" + other + "/tracks",
                        Map.of(
                                "recordingId",
                                ada.track(first).path("recordingId").asString(),
                                "title",
                                "Again"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("isrc-taken");
        assertThat(added.status()).as(added.toString()).isEqualTo(202);
        assertThat(ada.track(added.json().path("trackId").asString())
                        .path("isrc")
                        .asString())
                .isEqualTo("DEA123456789");
    }

    @Test
    void theSameUploadSentTwiceIsOneTrack() {
        var releaseId = ada.draft();
        var form = new TestForm().file("file", "tone.wav", TestSounds.wav(1, 440));
        var client = ada.http().header("Idempotency-Key", "upload-" + releaseId);

        var first = client.post("/api/v1/releases/" + releaseId + "/tracks", form);
        var second = client.post("/api/v1/releases/" + releaseId + "/tracks", form);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(ada.release(releaseId).path("tracks").size()).isEqualTo(1);
    }

    @Test
    void nobodyUploadsToADraftOfSomeoneElse() {
        var releaseId = ada.draft();
        var eve = CatalogClient.someone(tutti);

        var answer = eve.upload(releaseId, new TestForm().file("file", "tone.wav", TestSounds.wav(1, 440)));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    private static BlobStore blobs() {
        return tutti.bean(BlobStore.class);
    }
}
