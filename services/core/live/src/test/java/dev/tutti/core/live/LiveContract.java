package dev.tutti.core.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.core.identity.SessionRevoked;
import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.EventHeaders;
import dev.tutti.platform.push.LiveChannel;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.testing.RunningTutti;
import dev.tutti.platform.testing.TuttiExtension;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the channel promises, whichever way a client is connected; two processes share the load. */
abstract class LiveContract {

    /** Of half a megabyte each: a system's buffers hold less than fifty of those. */
    private static final int ROUNDS_MAX = 50;

    @RegisterExtension
    static final TuttiExtension tutti = LiveTutti.create();

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static RunningTutti other;

    private final Ids ids = tutti.bean(Ids.class);
    private final UUID ada = ids.next();
    private final UUID session = ids.next();
    private final String room = "test-rooms/" + ada;
    private final List<LiveClient> clients = new ArrayList<>();

    record Word(String word) {}

    protected abstract LiveClient connect(RunningTutti to, String token, List<String> topics, @Nullable String since);

    /** A client that says what it wants and then reads nothing. */
    protected abstract DeafClient connectDeaf(RunningTutti to, String token, String topic) throws IOException;

    @BeforeAll
    static void startTheOther() {
        other = tutti.startAnother();
    }

    @AfterAll
    static void stopTheOther() {
        other.close();
    }

    @AfterEach
    void disconnect() {
        clients.forEach(LiveClient::close);
    }

    @Test
    void hearsWhatAnotherProcessSays() {
        var here = listen(tutti.running(), room);
        var there = listen(other, room);

        say(tutti.running(), room, "one");
        say(other, room, "two", "drei ümläute ♫");

        await().until(() -> here.words().size() == 3 && there.words().size() == 3);
        assertThat(here.words()).isEqualTo(there.words()).contains("drei ümläute ♫");
        assertThat(here.news().get(1).path("topic").asString()).isEqualTo(room);
        assertThat(here.news().get(1).path("at").asString()).endsWith("Z");
    }

    @Test
    void goesOnInAnotherProcessWhereItStopped() {
        var before = listen(tutti.running(), room);
        say(tutti.running(), room, "heard");
        await().until(() -> before.words().size() == 1);
        var last = before.lastId();
        before.close();
        say(tutti.running(), room, "missed", "too");

        var after = listen(other, token(), List.of(room), last);
        say(other, room, "new");

        await().until(() -> after.words().size() == 3);
        assertThat(after.said()).containsExactly("ready", "message", "message", "message");
        assertThat(after.words()).containsExactly("missed", "too", "new");
    }

    @Test
    void isToldToLoadAgainWhenItWasAwayTooLong() {
        var before = listen(tutti.running(), room);
        var watcher = listen(tutti.running(), room);
        var last = before.lastId();
        before.close();
        say(tutti.running(), room, "0123456789ab".split(""));
        await().until(() -> watcher.words().size() == 12);

        var after = listen(tutti.running(), token(), List.of(room, "test-letters"), last);
        say(tutti.running(), room, "new");

        await().until(() -> after.words().size() == 1);
        assertThat(after.said()).containsExactly("ready", "reload", "message");
        assertThat(after.news().get(1).path("topic").asString()).isEqualTo(room);
    }

    @Test
    void hearsOneselfOnPersonalTopics() {
        var own = listen(tutti.running(), "test-letters");
        var channel = other.bean(LiveChannel.class);

        channel.publish("test-letters", ids.next(), new Word("for another"));
        channel.publish("test-letters", ada, new Word("for ada"));

        await().until(() -> !own.words().isEmpty());
        assertThat(own.words()).containsExactly("for ada");
    }

    @Test
    void refusesTopicsOneByOneAndKeepsTheOthers() {
        var topics = new ArrayList<>(List.of("test-figures", "nothing"));
        IntStream.rangeClosed(0, LiveTutti.TOPICS).forEach(i -> topics.add("test-rooms/" + i));

        var client = listen(tutti.running(), token(), topics, null);

        assertThat(client.said()).containsExactly("refused", "refused", "refused", "ready");
        assertThat(client.news())
                .extracting(frame -> frame.path("problem").asString(""))
                .startsWith("topic-not-allowed", "unknown-topic", "too-many-topics");
        assertThat(client.news().getLast().path("topics").size()).isEqualTo(LiveTutti.TOPICS);
    }

    @Test
    void endsWhenItIsTooSlowWhileOthersHearOn() throws IOException {
        var hearer = listen(tutti.running(), "test-letters");
        double before = tooSlow();

        try (var deaf = connectDeaf(tutti.running(), token(), room)) {
            for (int round = 1; tooSlow() == before; round++) {
                assertThat(round).as("rounds until buffers and queue are full").isLessThan(ROUNDS_MAX);
                say(
                        tutti.running(),
                        room,
                        Collections.nCopies(30, "x".repeat(15_000)).toArray(String[]::new));
                tutti.bean(LiveChannel.class).publish("test-letters", ada, new Word("heard"));
                int heard = round;
                await().pollInterval(Duration.ofMillis(10))
                        .until(() -> hearer.words().size() == heard);
            }

            assertThat(deaf.readToTheEnd()).endsWith("{\"type\":\"end\",\"reason\":\"too-slow\"}");
        }
    }

    private static double tooSlow() {
        return tutti
                .bean(MeterRegistry.class)
                .find(LiveMetrics.ENDED)
                .tag("reason", Ending.TOO_SLOW.reason())
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    @Test
    void livesWhileNothingIsSaidAndKeepsItsPlace() {
        var client = listen(tutti.running(), room);

        await().until(() -> client.types().contains("alive"));

        assertThat(client.frames().getLast().path("id").asString()).isEqualTo(client.lastId());
        assertThat(client.isEnded()).isFalse();
    }

    @Test
    void endsWithinASecondWhenItsSessionIsRevokedInAnotherProcess() {
        var client = listen(tutti.running(), room);
        var stays = listen(tutti.running(), tutti.tokens().issue(ada, ids.next()), List.of(room), null);

        publish(new SessionRevoked(
                ids.next(), tutti.clock().instant(), ada, session, tutti.clock().instant(), "logout"));

        await().atMost(Duration.ofSeconds(1)).until(client::isEnded);
        assertThat(client.reason()).isEqualTo("session-revoked");
        assertThat(stays.isEnded()).isFalse();
    }

    @Test
    void endsWithItsToken() {
        var client = listen(tutti.running(), room);

        tutti.clock().advance(Duration.ofMinutes(16));

        await().until(client::isEnded);
        assertThat(client.reason()).isEqualTo("token-expired");
    }

    @Test
    void theOldestMakesRoomForOneTooMany() {
        var oldest = listen(tutti.running(), room);
        for (int i = 1; i < LiveTutti.PER_USER; i++) {
            listen(tutti.running(), room);
        }
        assertThat(oldest.isEnded()).isFalse();

        listen(tutti.running(), room);

        await().until(oldest::isEnded);
        assertThat(oldest.reason()).isEqualTo("replaced");
        assertThat(clients.subList(1, clients.size())).noneMatch(LiveClient::isEnded);
    }

    @Test
    void endsWhenItsProcessStopsAndGoesOnInAnother() {
        var third = tutti.startAnother();
        var before = listen(third, room);
        say(tutti.running(), room, "one");
        await().until(() -> before.words().size() == 1);

        third.close();
        say(tutti.running(), room, "two");
        var after = listen(other, token(), List.of(room), before.lastId());

        await().until(() -> after.words().size() == 1);
        assertThat(before.reason()).isEqualTo("stopping");
        assertThat(after.words()).containsExactly("two");
    }

    protected final LiveClient listen(RunningTutti to, String topic) {
        return listen(to, token(), List.of(topic), null);
    }

    private LiveClient listen(RunningTutti to, String token, List<String> topics, @Nullable String since) {
        var client = connect(to, token, topics, since);
        clients.add(client);
        await().until(() -> client.types().contains("ready"));
        return client;
    }

    protected final String token(String... roles) {
        return tutti.tokens().issue(ada, session, roles);
    }

    private static void say(RunningTutti from, String topic, String... words) {
        for (var word : words) {
            from.bean(LiveChannel.class).publish(topic, new Word(word));
        }
    }

    /** As identity would, which does not run here. */
    private static void publish(Event event) {
        try (var producer = tutti.bean(KafkaClients.class).producer("test")) {
            var topic = tutti.bean(Topics.class).ensure("core.identity");
            var record = new ProducerRecord<byte[], byte[]>(
                    topic, tutti.bean(EventCodec.class).encode(event));
            EventHeaders.put(
                    record.headers(), EventHeaders.EVENT_TYPE, event.getClass().getName());
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
