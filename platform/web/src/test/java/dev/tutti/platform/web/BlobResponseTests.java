package dev.tutti.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.storage.BlobKey;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.PutLimits;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.sample.SampleService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BlobResponseTests {

    private static final String ADDRESS = "/media/sample/hello.txt";

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(SampleService.DECLARATION).build();

    @BeforeEach
    void store() throws IOException {
        var content = new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.UTF_8));
        tutti.bean(BlobStore.class)
                .put(BlobKey.of("sample", "hello.txt"), content, new PutLimits(100, "text/plain", null));
    }

    @Test
    void sendsTheWholeWithItsLengthAndTag() {
        var answer = tutti.http().get(ADDRESS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("0123456789");
        assertThat(answer.header("Accept-Ranges")).contains("bytes");
        assertThat(answer.header("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(answer.header("ETag").orElseThrow()).startsWith("\"");
    }

    @Test
    void sendsOnlyHeadersForHead() {
        var answer = tutti.http().head(ADDRESS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).contains("10");
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void sendsTheRangeThatIsAskedFor() {
        var middle = tutti.http().header("Range", "bytes=2-4").get(ADDRESS);
        var end = tutti.http().header("Range", "bytes=-3").get(ADDRESS);

        assertThat(middle.status()).isEqualTo(206);
        assertThat(middle.text()).isEqualTo("234");
        assertThat(middle.header("Content-Range")).contains("bytes 2-4/10");
        assertThat(end.text()).isEqualTo("789");
    }

    @Test
    void refusesARangeBehindTheEnd() {
        var answer = tutti.http().header("Range", "bytes=10-").get(ADDRESS);

        assertThat(answer.status()).isEqualTo(416);
        assertThat(answer.header("Content-Range")).contains("bytes */10");
        assertThat(answer.problem()).isEqualTo("range-not-satisfiable");
    }

    @Test
    void sendsTheWholeWhereTheClientHoldsAPartOfAnotherVersion() {
        var tag = tutti.http().head(ADDRESS).header("ETag").orElseThrow();

        var same = tutti.http()
                .header("Range", "bytes=0-1")
                .header("If-Range", tag)
                .get(ADDRESS);
        var other = tutti.http()
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"old\"")
                .get(ADDRESS);

        assertThat(same.status()).isEqualTo(206);
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void sendsNothingWhereTheClientHasIt() {
        var tag = tutti.http().head(ADDRESS).header("ETag").orElseThrow();

        var answer = tutti.http().header("If-None-Match", "\"x\", W/" + tag).get(ADDRESS);

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void answersAnUnknownFileWithAProblemWhateverTheClientAccepts() {
        var answer = tutti.http().header("Accept", "audio/mp4").get("/media/sample/none.txt");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
    }
}
