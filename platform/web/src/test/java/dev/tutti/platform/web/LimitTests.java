package dev.tutti.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.sample.SampleService;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LimitTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(SampleService.DECLARATION)
            .with("tutti.web.edge.trusted-proxies", "127.0.0.0/8")
            .with("tutti.web.rates.address.burst", "5")
            .with("tutti.web.rates.address.per-second", "1")
            .with("tutti.web.rates.user.burst", "3")
            .with("tutti.web.rates.user.per-second", "1")
            .with("tutti.web.limits.upload", "100KB")
            .build();

    /** Each test comes from an address of its own. */
    private static TestHttp from(String address) {
        return tutti.http().header("X-Forwarded-For", address);
    }

    @Test
    void refusesABodyThatDeclaresTooMuch() {
        var answer = from("10.0.0.1")
                .header("Content-Type", "application/octet-stream")
                .send("PUT", "/api/v1/open/large", BodyPublishers.ofByteArray(new byte[3 * 1024 * 1024]));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("body-too-large");
        assertThat(answer.json().path("limit").asLong()).isEqualTo(2 * 1024 * 1024);
    }

    @Test
    void refusesABodyThatGrowsTooLargeWithoutDeclaringIt() {
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3 * 1024 * 1024]));

        var answer = from("10.0.0.2")
                .header("Content-Type", "application/octet-stream")
                .send("PUT", "/api/v1/open/large", body);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("body-too-large");
    }

    @Test
    void takesALargerBodyWhereTheMethodSaysSo() {
        var answer = from("10.0.0.3")
                .header("Content-Type", "application/octet-stream")
                .send("PUT", "/api/v1/open/large", BodyPublishers.ofByteArray(new byte[1_500_000]));

        assertThat(answer.text()).isEqualTo("1500000");
    }

    @Test
    void refusesAnUploadThatIsTooLarge() {
        var part = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n";

        var small = from("10.0.0.4")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .send("POST", "/api/v1/open/file", BodyPublishers.ofString(part + "abc\r\n--x--\r\n"));
        var large = from("10.0.0.4")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .send(
                        "POST",
                        "/api/v1/open/file",
                        BodyPublishers.ofString(part + "a".repeat(200_000) + "\r\n--x--\r\n"));

        assertThat(small.text()).isEqualTo("3");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.problem()).isEqualTo("body-too-large");
    }

    @Test
    void givesUpARequestThatTakesTooLong() {
        var answer = from("10.0.0.5").get("/api/v1/open/wait");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("request-timeout");
    }

    @Test
    void slowsAnAddressDownAndSaysWhenToComeBack() {
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> from("10.0.0.6").get("/api/v1/open"))
                .toList();
        var other = from("10.0.0.7").get("/api/v1/open");
        tutti.clock().advance(Duration.ofSeconds(10));
        var later = from("10.0.0.6").get("/api/v1/open");

        assertThat(answers.getFirst().header("RateLimit").orElseThrow()).startsWith("\"address\";r=4");
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().problem()).isEqualTo("too-many-requests");
        assertThat(answers.getLast()
                        .header("Retry-After")
                        .map(Integer::parseInt)
                        .orElseThrow())
                .isBetween(1, 2);
        assertThat(other.status()).isEqualTo(200);
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void slowsAPersonDownWhateverAddressesTheyUse() {
        var token = tutti.tokens().issue(new UUID(2, 1), "listener");

        var answers = IntStream.range(0, 4)
                .mapToObj(i -> from("10.0.1." + i).bearer(token).get("/api/v1/open"))
                .toList();

        assertThat(answers.get(2).status()).isEqualTo(200);
        assertThat(answers.get(3).status()).isEqualTo(429);
    }

    @Test
    void countsAnIpv6NetworkAsOneCaller() {
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> from("2001:db8::" + i).get("/api/v1/open"))
                .toList();

        assertThat(answers.getLast().status()).isEqualTo(429);
    }

    @Test
    void believesOnlyWhatTrustedProxiesVouchFor() {
        var forged = IntStream.range(0, 6)
                .mapToObj(i -> from("9.9.9." + i + ", 10.0.0.9").get("/api/v1/open"))
                .toList();

        assertThat(forged.getLast().status()).isEqualTo(429);
    }

    @Test
    void leavesHealthUncounted() {
        var answers = IntStream.range(0, 20)
                .mapToObj(i -> from("10.0.0.10").get("/live").status())
                .toList();

        assertThat(answers).containsOnly(200);
    }
}
