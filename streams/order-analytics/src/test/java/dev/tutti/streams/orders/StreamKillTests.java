package dev.tutti.streams.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.contracts.events.Event;
import dev.tutti.platform.engines.Engines;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL for the job and for the broker, in the middle of the running minute and of a sending. */
class StreamKillTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(StandInOrders.declaration()).build();

    @TempDir
    Path folder;

    private final Random random = new Random(3);
    private final Shop shop = new Shop(3);
    private final List<Event> sent = new ArrayList<>();

    @Test
    void countsExactlyThroughAKillOfEach() throws Exception {
        killAndCompare(1);
    }

    @Test
    @Tag("long")
    void countsExactlyThroughTenKillsOfEach() throws Exception {
        killAndCompare(10);
    }

    private void killAndCompare(int rounds) throws Exception {
        var ledger = new Ledger(tutti.jdbc());
        var kafka = KafkaProcess.start(folder.resolve("kafka"));
        var topics = ShopTopics.create(settings());
        var job = JobProcess.start(topics.settings(), folder.resolve("job"));
        try {
            for (int round = 0; round < rounds; round++) {
                sendSome(topics, ledger);
                awaitACheckpoint();
                job.kill();
                sendSome(topics, ledger);
                job = JobProcess.start(topics.settings(), folder.resolve("job"));
                assertThat(job.detail()).startsWith("resumed from chk-");

                var sending = CompletableFuture.runAsync(() -> sendSome(topics, ledger));
                kafka.kill();
                kafka = KafkaProcess.start(folder.resolve("kafka"));
                sending.get();
            }

            try (var results = topics.results()) {
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(results.sums()).isEqualTo(ledger.sums()));
            }
        } finally {
            job.kill();
            kafka.kill();
        }
    }

    /** New facts of now and of long ago, with some that were sent before, in any order; and all of it once more. */
    private void sendSome(ShopTopics topics, Ledger ledger) {
        var now = Instant.now();
        var facts = shop.orders(40, now.minusSeconds(20), now);
        facts.addAll(shop.orders(5, now.minus(Duration.ofHours(10)), now));
        ledger.write(facts);
        sent.addAll(facts);
        for (int again = 0; again < 20; again++) {
            facts.add(sent.get(random.nextInt(sent.size())));
        }
        Collections.shuffle(facts, random);
        // As a relay does whose marks were lost.
        send(topics, facts);
        send(topics, facts.subList(facts.size() / 2, facts.size()));
    }

    /** A relay tries until it has sent; what the broker took of a try that failed comes twice. */
    private static void send(ShopTopics topics, List<Event> facts) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            try (var sending = topics.sending(tutti.bean(EventCodec.class))) {
                sending.send(facts);
                return true;
            }
        });
    }

    private void awaitACheckpoint() {
        var checkpoints = folder.resolve("job").resolve("checkpoints");
        await().atMost(PATIENCE).until(() -> ShopStream.newestCheckpoint(checkpoints) > 0);
    }

    private Map<String, String> settings() {
        return Engines.findRunning(folder.resolve("kafka")).orElseThrow();
    }
}
