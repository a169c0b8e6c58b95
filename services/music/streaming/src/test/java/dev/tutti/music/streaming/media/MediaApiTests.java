package dev.tutti.music.streaming.media;

import static dev.tutti.music.streaming.StreamingTutti.FILE;
import static dev.tutti.music.streaming.StreamingTutti.liveTrack;
import static dev.tutti.music.streaming.StreamingTutti.sign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.contracts.api.music.catalog.PlayableTrack;
import dev.tutti.music.streaming.StreamingTutti;
import dev.tutti.platform.storage.BlobScope;
import dev.tutti.platform.storage.SignedUrls;
import dev.tutti.platform.testing.TuttiExtension;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = StreamingTutti.create();

    private final UUID ada = UUID.randomUUID();
    private PlayableTrack track = StreamingTutti.aTrack(60_000);
    private String base = "";
    private String file = "";

    @BeforeEach
    void adaHasATrackSigned() {
        track = liveTrack(tutti);
        var playback = sign(tutti, ada, track.trackId()).json();
        file = playback.path("fileUrl").asString();
        base = file.substring(0, file.lastIndexOf('/') + 1);
    }

    @Test
    void servesTheWholeFileWithoutAnAccessToken() {
        var answer = tutti.http().get(file);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(FILE);
        assertThat(answer.header("Content-Type")).contains("audio/mp4");
        assertThat(answer.header("Accept-Ranges")).contains("bytes");
        assertThat(answer.header("ETag").orElse("")).matches("\"[0-9a-f]{64}\"");
    }

    @Test
    void servesThePlaylistAndWhatItNamesBesideIt() {
        var master = tutti.http().get(base + "master.m3u8");
        var segment = tutti.http().get(base + "aac-128/segment-1.m4s");

        assertThat(master.text()).isEqualTo(StreamingTutti.MASTER);
        assertThat(master.header("Content-Type")).contains("application/vnd.apple.mpegurl");
        assertThat(segment.bytes()).hasSize(10_000);
        assertThat(segment.header("Content-Type")).contains("audio/mp4");
    }

    @Test
    void letsTheListenersOwnCacheKeepItUntilTheAddressExpires() {
        var answer = tutti.http().get(base + "aac-128/segment-1.m4s");

        var cacheControl = answer.header("Cache-Control").orElse("");
        assertThat(cacheControl).matches("private, max-age=\\d+, immutable");
        assertThat(Integer.parseInt(cacheControl.replaceAll("\\D", ""))).isBetween(7_200, 9_000);
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void tellsACacheThatItHasTheFileAlready() {
        var etag = tutti.http().get(file).header("ETag").orElseThrow();

        var answer = tutti.http().header("If-None-Match", etag).get(file);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("ETag")).contains(etag);
    }

    @Test
    void answersHeadWithTheHeadersOfTheWhole() {
        var answer = tutti.http().header("Range", "bytes=0-9").head(file);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).contains(String.valueOf(FILE.length));
        assertThat(answer.header("Content-Type")).contains("audio/mp4");
        assertThat(answer.bytes()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-9, 0, 9",
        "bytes=500000-, 500000, 1000002",
        "bytes=-1, 1000002, 1000002",
        "bytes=-2000000, 0, 1000002",
        "bytes=1000002-1000002, 1000002, 1000002",
        "bytes=999999-9999999, 999999, 1000002",
        "bytes=0-, 0, 1000002"
    })
    void servesTheRangeThatIsAskedFor(String range, int first, int last) {
        var answer = tutti.http().header("Range", range).get(file);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.header("Content-Range")).contains("bytes %d-%d/%d".formatted(first, last, FILE.length));
        assertThat(answer.header("Content-Length")).contains(String.valueOf(last - first + 1));
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(FILE, first, last + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000003-", "bytes=2000000-3000000", "bytes=-0"})
    void refusesARangeBeyondTheEnd(String range) {
        var answer = tutti.http().header("Range", range).get(file);

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).contains("bytes */" + FILE.length);
        assertThat(answer.problem()).isEqualTo("range-not-satisfiable");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9-0", "bytes=a-b", "bytes=-", "lines=0-9", "bytes=0-9,20-29", "nonsense"})
    void servesTheWholeWhereTheRangeIsNone(String range) {
        var answer = tutti.http().header("Range", range).get(file);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(FILE);
    }

    @Test
    void continuesAFileThatIsStillTheSame() {
        var etag = tutti.http().get(file).header("ETag").orElseThrow();

        var same = tutti.http()
                .header("Range", "bytes=10-19")
                .header("If-Range", etag)
                .get(file);
        var other = tutti.http()
                .header("Range", "bytes=10-19")
                .header("If-Range", "\"other\"")
                .get(file);
        var weak = tutti.http()
                .header("Range", "bytes=10-19")
                .header("If-Range", "W/" + etag)
                .get(file);

        assertThat(same.status()).isEqualTo(206);
        assertThat(other.status()).isEqualTo(200);
        assertThat(weak.status()).isEqualTo(200);
    }

    @Test
    void servesAnyRangeAsTheBytesThatLieThere() {
        var random = new Random(42);
        for (int round = 0; round < 100; round++) {
            int first = random.nextInt(FILE.length);
            int last = first + random.nextInt(FILE.length - first);

            var answer =
                    tutti.http().header("Range", "bytes=" + first + "-" + last).get(file);

            assertThat(answer.bytes())
                    .as("bytes %d to %d", first, last)
                    .isEqualTo(Arrays.copyOfRange(FILE, first, last + 1));
        }
    }

    @Test
    void refusesAnExpiredAddress() {
        tutti.clock().advance(Duration.ofHours(3));

        var answer = tutti.http().get(file);

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.problem()).isEqualTo("address-expired");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void doesNotFindAForgedAddress() {
        var token = base.substring("/media/v1/".length(), base.length() - 1);
        for (int position = 0; position < token.length(); position++) {
            char other = token.charAt(position) == 'A' ? 'B' : 'A';
            var forged = token.substring(0, position) + other + token.substring(position + 1);

            var answer = tutti.http().get("/media/v1/" + forged + "/file.m4a");

            assertThat(answer.status()).as("character %d changed", position).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%20", "null", "....", "e30.e30.e30"})
    void doesNotFindAnAddressThatIsNone(String token) {
        var answer = tutti.http().get("/media/v1/" + token + "/file.m4a");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void doesNotFindAFileThatIsNotThere() {
        var answer = tutti.http().get(base + "segment-9.m4s");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }

    @Test
    void refusesAnAddressThatWasSignedForSomeoneElseThanTheCaller() {
        var hers = StreamingTutti.as(tutti, ada).get(file);
        var his = StreamingTutti.as(tutti, UUID.randomUUID()).get(file);

        assertThat(hers.status()).isEqualTo(200);
        assertThat(his.status()).isEqualTo(404);
    }

    /** Sent over a bare socket, since clients tidy such paths up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../file.m4a",
                "aac-128/../../secret/file.m4a",
                "%2e%2e/%2e%2e/secret/file.m4a",
                "..%2f..%2fsecret%2ffile.m4a",
                "..%5c..%5csecret%5cfile.m4a",
                "..\\\\secret\\\\file.m4a",
                "....//....//secret/file.m4a",
                "%252e%252e%252fsecret%252ffile.m4a",
                "//etc/passwd",
                "file.m4a%00.html",
                "file.m4a~",
                "FILE.M4A",
                "file.m4a;x=../secret",
                ".",
                ""
            })
    void neverLeavesTheTracksAudio(String path) throws IOException {
        StreamingTutti.store(tutti, "secret/file.m4a", "secret".getBytes(StandardCharsets.UTF_8));

        var answer = sendRaw(base + path);

        assertThat(answer).doesNotContain("secret").doesNotContain("root:");
        assertThat(answer).containsPattern("^HTTP/1.1 (400|401|404) ");
    }

    @Test
    void neverOpensAnotherTrackWithTheTokenOfOne() {
        var other = liveTrack(tutti);

        var answer = tutti.http().get(base + other.audioPrefix() + "/file.m4a");

        assertThat(answer.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "image.svg", "script.js", "none"})
    void neverServesWhatABrowserWouldRun(String name) {
        StreamingTutti.store(tutti, track.audioPrefix() + "/" + name, "<script>".getBytes(StandardCharsets.UTF_8));

        var answer = tutti.http().get(base + name);

        assertThat(answer.header("Content-Type")).contains("application/octet-stream");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void servesTheLastMomentOfAnAddressAndNotTheNext() {
        var expiry = tutti.clock().instant().plusSeconds(3600);
        var token = tutti.bean(SignedUrls.class).sign(new BlobScope(track.audioPrefix()), ada, expiry);
        var address = "/media/v1/" + token + "/file.m4a";

        tutti.clock().advance(Duration.ofSeconds(3590));
        var before = tutti.http().get(address);
        tutti.clock().advance(Duration.ofSeconds(20));
        var after = tutti.http().get(address);

        assertThat(before.status()).isEqualTo(200);
        assertThat(after.status()).isEqualTo(410);
    }

    @Test
    void takesNoOtherMethod() {
        var answer = tutti.http().delete(file);

        assertThat(answer.status()).isIn(401, 403, 405);
        assertThat(tutti.http().get(file).status()).isEqualTo(200);
    }

    private static String sendRaw(String target) throws IOException {
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), tutti.running().port())) {
            var request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
