package dev.tutti.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.RunningTutti;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SseLiveTests extends LiveContract {

    @Override
    protected LiveClient connect(RunningTutti to, String token, List<String> topics, @Nullable String since) {
        return SseClient.connect(to, token, topics, since);
    }

    @Test
    void refusesStrangersAndTopicsWithAProblemBeforeTheStreamBegins() {
        var http = tutti.http();
        var mine = http.bearer(token());
        var many = IntStream.rangeClosed(0, LiveTutti.TOPICS)
                .mapToObj(i -> "test-rooms/" + i)
                .collect(Collectors.joining(","));

        assertThat(http.get("/api/v1/live?topics=test-letters").problem()).isEqualTo("sign-in-required");
        assertThat(http.bearer("forged").get("/api/v1/live?topics=test-letters").problem())
                .isEqualTo("invalid-access-token");
        assertThat(mine.get("/api/v1/live?topics=test-figures").problem()).isEqualTo("topic-not-allowed");
        assertThat(mine.get("/api/v1/live?topics=test-letters,nothing").problem())
                .isEqualTo("unknown-topic");
        assertThat(mine.get("/api/v1/live?topics=" + many).problem()).isEqualTo("too-many-topics");
        assertThat(mine.get("/api/v1/live").problem()).isEqualTo("missing-parameter");
        assertThat(mine.get("/api/v1/live?topics=").status()).isEqualTo(422);
    }

    @Test
    void letsMerchantsHearTheirTopic() {
        try (var client = SseClient.connect(tutti.running(), token("merchant"), List.of("test-figures"), null)) {
            assertThat(client.status()).isEqualTo(200);
        }
    }
}
