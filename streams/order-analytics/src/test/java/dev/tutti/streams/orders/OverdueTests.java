package dev.tutti.streams.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.contracts.events.Event;
import dev.tutti.core.analytics.AnalyticsDeclaration;
import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A horizon of two minutes, so that facts come from beyond it soon. */
class OverdueTests {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(
                    StandInOrders.declaration(), new AnalyticsDeclaration().declaration())
            .with("tutti.streams.order-analytics.horizon", "PT2M")
            .with("tutti.streams.order-analytics.idle", "PT0.5S")
            .with("tutti.streams.order-analytics.discovery", "PT0.5S")
            .build();

    @TempDir
    Path data;

    private final Shop shop = new Shop(21);
    private final Instant now = Instant.now();
    private final Instant longAgo = now.minus(Duration.ofHours(3));

    @Test
    void aMinuteThatTheStreamHasForgottenIsCountedAnew() throws Exception {
        var ledger = new Ledger(tutti.jdbc());
        var early = shop.orders(30, longAgo, longAgo.plusSeconds(50));
        var present = shop.orders(30, now.minusSeconds(30), now);
        ledger.write(early);
        ledger.write(present);
        // All at once, so that hours of facts pass in less than the second after which a minute speaks.
        send(early);
        send(present);

        try (var _ = ShopStream.start(tutti.running().settings(), data)) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows()).isEqualTo(ledger.sums()));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
                var late = shop.order(longAgo.plusSeconds(25));
                ledger.write(late);
                send(late);
                return recounts() > 0;
            });

            // Known facts from beyond the horizon, once more: counted anew to the same figures.
            send(early);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows()).isEqualTo(ledger.sums()));
        }
    }

    private static void send(List<Event> facts) throws Exception {
        try (var sending =
                new Sending(tutti.bean(KafkaClients.class), tutti.bean(Topics.class), tutti.bean(EventCodec.class))) {
            sending.send(facts);
        }
    }

    /** Minutes that were counted anew to their end. */
    private static long recounts() {
        return tutti.jdbc()
                .sql("SELECT COUNT(*) FROM analytics.jobs WHERE kind = 'recount-sales' AND state = 'succeeded'")
                .query(Long.class)
                .single();
    }

    /** What analytics keeps, as {@link Ledger#sums} says it. */
    private static List<String> rows() {
        return tutti.jdbc().sql("""
                WITH kept AS (
                    SELECT format('%s|%s|%s|%s', scope, subject, currency,
                                  (EXTRACT(EPOCH FROM minute) * 1000)::bigint) AS key, sales.*
                    FROM analytics.sales)
                SELECT format('%s: %s facts, %s orders, %s units, %s revenue, %s cancelled, %s of them, %s carts',
                              key, revision, orders, units, revenue, cancelled, cancelled_revenue, carts)
                FROM kept
                ORDER BY key COLLATE "C"
                """).query(String.class).list();
    }
}
