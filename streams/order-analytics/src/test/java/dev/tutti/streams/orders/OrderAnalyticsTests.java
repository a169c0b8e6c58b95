package dev.tutti.streams.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.results.SalesResult;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class OrderAnalyticsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(StandInOrders.declaration()).build();

    @TempDir
    Path data;

    private final Random random = new Random(5);
    private final Shop shop = new Shop(5);
    private final Instant now = Instant.now();
    private Ledger ledger;
    private ShopTopics topics;
    private Sending sending;
    private Results results;

    @BeforeEach
    void open() throws Exception {
        ledger = new Ledger(tutti.jdbc());
        topics = ShopTopics.create(tutti.running().settings());
        sending = topics.sending(tutti.bean(EventCodec.class));
        results = topics.results();
    }

    @AfterEach
    void close() {
        sending.close();
        results.close();
    }

    @Test
    void countsEveryFactOnceInItsMinute() throws Exception {
        var facts = shop.orders(400, now.minusSeconds(1_200), now.minusSeconds(600));
        var late = shop.orders(30, now.minus(Duration.ofHours(20)), now.minusSeconds(1_300));
        ledger.write(facts);
        ledger.write(late);

        try (var _ = ShopStream.start(topics.settings(), data)) {
            sending.send(disordered(facts));
            await().atMost(PATIENCE).until(() -> results.sums().size() > 20);
            sending.send(disordered(late));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(results.sums()).isEqualTo(ledger.sums()));
        }
        assertThat(results.read()).noneMatch(SalesResult::running);
    }

    /** Out of order, and a third of them twice. */
    private List<Event> disordered(List<Event> facts) {
        var sent = new ArrayList<>(facts);
        facts.forEach(fact -> {
            if (random.nextInt(3) == 0) sent.add(fact);
        });
        Collections.shuffle(sent, random);
        return sent;
    }
}
