package dev.tutti.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.push.LiveChannel;
import dev.tutti.platform.testing.RunningTutti;
import java.io.IOException;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SocketLiveTests extends LiveContract {

    @Override
    protected LiveClient connect(RunningTutti to, String token, List<String> topics, @Nullable String since) {
        return SocketTestClient.connect(to, token, topics, since);
    }

    @Override
    protected DeafClient connectDeaf(RunningTutti to, String token, String topic) throws IOException {
        return DeafClient.socket(to.port(), token, topic);
    }

    @Test
    void takesATokenAsSubprotocolAndChoosesTheOther() {
        try (var client = SocketTestClient.connect(
                tutti.running(), handshake -> handshake.subprotocols("tutti", "bearer." + token()))) {
            client.say("{\"subscribe\":[\"test-letters\"]}");

            await().until(() -> client.types().contains("ready"));
            assertThat(client.protocol()).isEqualTo("tutti");
        }
    }

    @Test
    void takesATokenAsHeader() {
        try (var client = SocketTestClient.connect(
                tutti.running(), handshake -> handshake.header("Authorization", "Bearer " + token()))) {
            client.say("{\"subscribe\":[\"test-letters\"]}");

            await().until(() -> client.types().contains("ready"));
        }
    }

    @Test
    void refusesABadTokenAndAForeignPageBeforeThereIsASocket() {
        assertThat(handshakeStatus("bearer.forged")).isEqualTo(401);
        assertThat(status(catchThrowable(() -> SocketTestClient.connect(
                        tutti.running(), handshake -> handshake.header("Origin", "https://elsewhere.example")))))
                .isEqualTo(403);
    }

    @Test
    void endsWhenItDoesNotSayWhoItIs() {
        try (var client = SocketTestClient.connect(tutti.running(), UnaryOperator.identity())) {
            await().until(client::isEnded);

            assertThat(client.reason()).isEqualTo("unauthenticated");
            assertThat(client.code()).isEqualTo(4401);
        }
    }

    @Test
    void endsWhenItAsksBeforeItSaysWhoItIsOrBringsABadToken() {
        for (var message : List.of("{\"subscribe\":[\"test-letters\"]}", "{\"token\":\"forged\"}", "{}")) {
            try (var client = SocketTestClient.connect(tutti.running(), UnaryOperator.identity())) {
                client.say(message);

                await().until(client::isEnded);
                assertThat(client.reason()).as(message).isEqualTo("unauthenticated");
            }
        }
    }

    @Test
    void endsWhenSomeoneElseTakesItOver() {
        var other = tutti.tokens().issue(new UUID(7, 7));
        try (var client = SocketTestClient.connect(tutti.running(), token(), List.of("test-letters"), null)) {
            client.say("{\"token\":\"" + other + "\"}");

            await().until(client::isEnded);
            assertThat(client.reason()).isEqualTo("unauthenticated");
        }
    }

    @Test
    void livesLongerWithANewToken() {
        try (var client = SocketTestClient.connect(tutti.running(), token(), List.of("test-letters"), null)) {
            await().until(() -> client.types().contains("ready"));
            tutti.clock().advance(Duration.ofMinutes(10));
            client.say("{\"token\":\"" + token() + "\"}");
            client.say("{\"subscribe\":[\"test-rooms/1\"]}");
            await().until(() ->
                    client.types().indexOf("ready") != client.types().lastIndexOf("ready"));

            tutti.clock().advance(Duration.ofMinutes(10));
            int before = client.frames().size();

            await().until(() -> client.frames().size() > before + 1);
            assertThat(client.isEnded()).isFalse();
        }
    }

    @Test
    void hasNoMoreTopicsThanItMayUntilItGivesSomeUp() {
        var most = List.of("test-rooms/1", "test-rooms/2", "test-rooms/3", "test-rooms/4", "test-rooms/5");
        try (var client = SocketTestClient.connect(tutti.running(), token(), most, null)) {
            client.say("{\"subscribe\":[\"test-rooms/6\"]}");
            await().until(() -> client.types().contains("refused"));

            client.say("{\"unsubscribe\":[\"test-rooms/1\"],\"subscribe\":[\"test-rooms/6\"]}");
            await().until(() -> client.said().size() == 3);
            tutti.bean(LiveChannel.class).publish("test-rooms/1", new Word("unheard"));
            tutti.bean(LiveChannel.class).publish("test-rooms/6", new Word("heard"));

            await().until(() -> !client.words().isEmpty());
            assertThat(client.words()).containsExactly("heard");
        }
    }

    @Test
    void endsWhenItTalksNonsenseOrTooMuch() {
        for (var message : List.of("nonsense", "[1]", "{\"subscribe\":7}", "{\"token\":{}}")) {
            try (var client = SocketTestClient.connect(tutti.running(), token(), List.of("test-letters"), null)) {
                client.say(message);

                await().until(client::isEnded);
                assertThat(client.reason()).as(message).isEqualTo("malformed");
            }
        }
        try (var client = SocketTestClient.connect(tutti.running(), token(), List.of("test-letters"), null)) {
            for (int i = 0; i < 19; i++) {
                client.say("{}");
            }

            await().until(client::isEnded);
            assertThat(client.reason()).isEqualTo("too-many-messages");
        }
    }

    @Test
    void endsWhenAMessageIsTooLong() {
        try (var client = SocketTestClient.connect(tutti.running(), token(), List.of("test-letters"), null)) {
            client.say("{\"token\":\"" + "x".repeat(9_000) + "\"}");

            await().until(client::isEnded);
            assertThat(client.code()).isEqualTo(1009);
        }
    }

    private static int handshakeStatus(String protocol) {
        return status(catchThrowable(() ->
                SocketTestClient.connect(tutti.running(), handshake -> handshake.subprotocols("tutti", protocol))));
    }

    private static int status(Throwable failure) {
        return failure.getCause() instanceof WebSocketHandshakeException refused
                ? refused.getResponse().statusCode()
                : 0;
    }
}
