package dev.tutti.streams.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.contracts.events.Event;
import dev.tutti.core.analytics.AnalyticsDeclaration;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** The whole way: outbox, relay, Kafka, Flink, Kafka, analytics, HTTP; held to SQL over what happened. */
class SalesApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(
                    StandInOrders.declaration(), new AnalyticsDeclaration().declaration())
            .build();

    @TempDir
    Path data;

    private final Shop shop = new Shop(11);
    private final Instant now = Instant.now();

    @Test
    void answersWhatSqlSays() throws Exception {
        var ledger = new Ledger(tutti.jdbc());
        var facts = shop.orders(200, now.minusSeconds(1_500), now);
        ledger.write(facts);

        try (var _ = ShopStream.start(settings(), data)) {
            publish(facts);

            await().atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> assertThat(minutes()).isEqualTo(ledger.minutes()));
        }
        var summary = merchant()
                .get("/api/v1/analytics/summary?to=" + now.plusSeconds(400))
                .json();
        assertThat(summary.path("orders").asLong()).isEqualTo(200);
        assertThat(summary.path("conversion").path("carts").asLong()).isEqualTo(ledger.count("cart"));
        assertThat(summary.path("cancelled").asLong()).isEqualTo(ledger.count("cancelled"));
    }

    private void publish(List<Event> facts) {
        tutti.bean(TransactionOperations.class)
                .executeWithoutResult(_ -> facts.forEach(tutti.bean(Events.class)::publish));
    }

    /** Orders, units and revenue of each minute in which something was sold, as the API tells them. */
    private List<String> minutes() {
        var from = now.minus(Duration.ofMinutes(40));
        var series = merchant()
                .get("/api/v1/analytics/sales?step=minute&from=%s&to=%s".formatted(from, now.plusSeconds(400)));
        return series.json()
                .path("items")
                .valueStream()
                .filter(point -> point.path("orders").asLong() > 0)
                .map(SalesApiTests::line)
                .toList();
    }

    private static String line(JsonNode point) {
        var revenue = new TreeMap<String, Long>();
        point.path("revenue")
                .forEach(money -> revenue.put(
                        money.path("currency").asString(), money.path("amount").asLong()));
        return "%d: %d orders, %d units, %s"
                .formatted(
                        Instant.parse(point.path("start").asString()).toEpochMilli(),
                        point.path("orders").asLong(),
                        point.path("units").asLong(),
                        revenue);
    }

    private TestHttp merchant() {
        return tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), "merchant"));
    }

    private static Map<String, String> settings() {
        var settings = new HashMap<>(tutti.running().settings());
        settings.put("tutti.streams.order-analytics.discovery", "PT0.5S");
        return settings;
    }
}
