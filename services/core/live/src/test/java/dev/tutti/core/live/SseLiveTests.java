package dev.tutti.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.RunningTutti;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SseLiveTests extends LiveContract {

    @Override
    protected LiveClient connect(RunningTutti to, String token, List<String> topics, @Nullable String since) {
        return SseClient.connect(to, token, topics, since);
    }

    @Override
    protected DeafClient connectDeaf(RunningTutti to, String token, String topic) throws IOException {
        return DeafClient.events(to.port(), token, topic);
    }

    @Test
    void refusesStrangersAndWhoGetsNoTopicWithAProblem() {
        var http = tutti.http();
        var mine = http.bearer(token());

        assertThat(http.get("/api/v1/live?topics=test-letters").problem()).isEqualTo("sign-in-required");
        assertThat(http.bearer("forged").get("/api/v1/live?topics=test-letters").problem())
                .isEqualTo("invalid-access-token");
        assertThat(mine.get("/api/v1/live?topics=test-figures").problem()).isEqualTo("topic-not-allowed");
        assertThat(mine.get("/api/v1/live?topics=nothing").problem()).isEqualTo("unknown-topic");
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
