package dev.tutti.core.files.file;

import static dev.tutti.core.files.FilesTutti.put;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.files.FilesTutti;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LiveProgressTests {

    @RegisterExtension
    static final TuttiExtension tutti = FilesTutti.create();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    @Timeout(60)
    void saysHowFarAFileIsWhileItIsWorkedOn() throws Exception {
        var token = tutti.tokens().issue(UUID.randomUUID(), "merchant");
        var http = tutti.http().bearer(token);
        var content = IntStream.range(0, 3_000)
                .mapToObj("LIVE-%d,1"::formatted)
                .collect(Collectors.joining("\n", "sku,quantity\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
        var id = piece(http, content, 0, 100).path("id").asString();
        var client = HttpClient.newHttpClient();
        var heard = listen(client, token, id);

        piece(http, content, 100, content.length);

        var files = heard.takeWhile(file -> !file.path("state").asString().equals("done"))
                .toList();
        client.shutdownNow();
        assertThat(files).extracting(file -> file.path("state").asString()).contains("received", "processing");
        assertThat(files)
                .extracting(file -> file.path("progress").path("rows").asLong())
                .contains(1_000L, 2_000L, 3_000L)
                .isSorted();
    }

    private static JsonNode piece(TestHttp http, byte[] content, int from, int until) {
        var range = "bytes %d-%d/%d".formatted(from, until - 1, content.length);
        return put(http.header("Content-Range", range), "stock/live.csv", Arrays.copyOfRange(content, from, until))
                .json();
    }

    /** The file at each change, once the stream is open. */
    private static Stream<JsonNode> listen(HttpClient client, String token, String id) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(tutti.http().base() + "/api/v1/live?topics=files/" + id))
                .header("Authorization", "Bearer " + token)
                .build();
        var lines = client.send(request, BodyHandlers.ofLines()).body().iterator();
        var frames = Stream.generate(lines::next)
                .filter(line -> line.startsWith("data:"))
                .map(line -> JSON.readTree(line.substring("data:".length())));
        var inOrder = frames.iterator();
        assertThat(inOrder.next().path("type").asString()).isEqualTo("ready");
        return Stream.generate(inOrder::next)
                .filter(frame -> frame.path("type").asString().equals("message"))
                .map(frame -> frame.path("data"));
    }
}
