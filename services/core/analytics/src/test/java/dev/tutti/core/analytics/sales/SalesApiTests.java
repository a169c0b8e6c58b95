package dev.tutti.core.analytics.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.contracts.results.SalesResult;
import dev.tutti.core.analytics.AnalyticsDeclaration;
import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What analytics makes of results, whoever wrote them and however often. */
class SalesApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of(
                    StandInOrders.declaration(), new AnalyticsDeclaration().declaration())
            .build();

    private static final String ADA = "5f0c8f2e-7f6e-4a3e-9f43-0a1b2c3d4e5f";

    /** Each test has a day of its own. */
    private static final AtomicLong DAYS = new AtomicLong();

    private final Instant day = Instant.parse("2026-03-01T10:00:00Z").plus(Duration.ofDays(DAYS.getAndIncrement()));

    @Test
    void sumsUpMinutesToTheUnit() throws Exception {
        write(
                total(0, 3, "EUR", 2, 5, 10_01),
                total(1, 2, "EUR", 1, 1, 3_33),
                total(1, 1, "JPY", 1, 4, 800),
                product(0, "TEA", "Tea", 3, 6_00),
                product(1, "TEA", "Green tea", 1, 3_33),
                product(0, "MUG", "Mug", 2, 4_01),
                carts(0, 8, 2));

        var summary = summary();
        assertThat(summary.path("orders").asLong()).isEqualTo(4);
        assertThat(summary.path("units").asLong()).isEqualTo(10);
        assertThat(money(summary.path("revenue"))).containsExactly("1334 EUR", "800 JPY");
        assertThat(money(summary.path("averageOrder"))).containsExactly("445 EUR", "800 JPY");
        assertThat(summary.path("cancelled").asLong()).isEqualTo(3);
        assertThat(summary.at("/topProducts/0/sku").asString()).isEqualTo("TEA");
        assertThat(summary.at("/topProducts/0/title").asString()).isEqualTo("Green tea");
        assertThat(summary.at("/topProducts/0/units").asLong()).isEqualTo(4);
        assertThat(money(summary.at("/topProducts/0/revenue"))).containsExactly("933 EUR");
        assertThat(summary.at("/conversion/carts").asLong()).isEqualTo(6);
        assertThat(summary.at("/conversion/orders").asLong()).isEqualTo(2);
        assertThat(summary.at("/conversion/rate").asDecimal()).isEqualByComparingTo("0.3333");
        assertThat(summary.path("running").asBoolean()).isFalse();
    }

    @Test
    void aResultReplacesOnlyWhatIsOlder() throws Exception {
        write(total(0, 5, "EUR", 5, 5, 5_00));
        write(total(0, 4, "EUR", 4, 4, 4_00), total(0, 5, "EUR", 5, 5, 5_00), total(0, 6, "EUR", 6, 6, 6_00));
        write(total(0, 3, "EUR", 3, 3, 3_00), total(1, 1, "EUR", 1, 1, 1));

        assertThat(money(summary().path("revenue"))).containsExactly("601 EUR");
    }

    @Test
    void aClosedMinuteDoesNotRunAgain() throws Exception {
        write(running(total(0, 2, "EUR", 2, 2, 2_00), true));
        assertThat(points("minute").getFirst().path("running").asBoolean()).isTrue();

        write(total(0, 2, "EUR", 2, 2, 2_00));
        write(running(total(0, 2, "EUR", 2, 2, 2_00), true), total(1, 1, "EUR", 1, 1, 1));

        assertThat(points("minute").getFirst().path("running").asBoolean()).isFalse();
    }

    @Test
    void everyStepHasAPointAndTheirSumsAgree() throws Exception {
        write(total(0, 1, "EUR", 1, 1, 7), total(59, 1, "EUR", 1, 1, 8), total(60, 1, "USD", 1, 1, 9));

        assertThat(points("minute")).hasSize(120);
        assertThat(points("minute").get(1).path("orders").asLong()).isZero();
        assertThat(points("hour")).hasSize(2);
        assertThat(money(points("hour").get(0).path("revenue"))).containsExactly("15 EUR");
        assertThat(money(points("hour").get(1).path("revenue"))).containsExactly("9 USD");
        assertThat(points("day")).hasSize(1);
        assertThat(points("day").getFirst().path("orders").asLong()).isEqualTo(3);
    }

    @Test
    void theRunningMinuteIsTheLastOfTheRecentOnes() throws Exception {
        var minute = tutti.clock().instant().truncatedTo(ChronoUnit.MINUTES);
        var now = running(at(minute, total(0, 2, "EUR", 2, 3, 9_99)), true);
        write(now, user(minute, ADA, 2, 9_99), user(minute, SalesResult.GUEST, 1, 1));

        // The minute may turn while this is read.
        var recent = merchant().get("/api/v1/analytics/recent?minutes=3").json();
        var minutes = recent.path("minutes").valueStream().toList();

        assertThat(minutes).hasSize(3);
        assertThat(minutes.getLast().path("running").asBoolean()).isTrue();
        assertThat(minutes.stream()
                        .mapToLong(point -> point.path("orders").asLong())
                        .sum())
                .isEqualTo(2);
        assertThat(recent.at("/users/0/userId").asString()).isEqualTo(ADA);
        assertThat(money(recent.at("/users/0/revenue"))).containsExactly("999 EUR");
        assertThat(recent.at("/users/1/userId").isNull()).isTrue();
    }

    @Test
    void aResultThatCannotBeReadHoldsUpNoOther() throws Exception {
        send("nonsense", "{not json");

        write(total(0, 1, "EUR", 1, 1, 4_00));

        assertThat(money(summary().path("revenue"))).containsExactly("400 EUR");
    }

    @ParameterizedTest
    @CsvSource({"listener,403", "customer,403", "supplier,403", "merchant,200", "administrator,200"})
    void isForThoseWhoRunTheShop(String role, int status) {
        var http = tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), role));

        for (var path : List.of("summary", "recent", "sales")) {
            assertThat(http.get("/api/v1/analytics/" + path).status()).isEqualTo(status);
            assertThat(tutti.http().get("/api/v1/analytics/" + path).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "summary?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z",
                "sales?step=minute&from=2026-01-01T00:00:00Z&to=2026-01-09T00:00:00Z",
                "recent?minutes=0",
                "recent?minutes=100000"
            })
    void refusesPeriodsThatCannotBe(String question) {
        var answer = merchant().get("/api/v1/analytics/" + question);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary?from=yesterday", "sales?step=week", "recent?minutes=many"})
    void refusesWhatIsNoTimeAndNoStep(String question) {
        assertThat(merchant().get("/api/v1/analytics/" + question).status()).isEqualTo(400);
    }

    private JsonNode summary() {
        return merchant()
                .get("/api/v1/analytics/summary?from=%s&to=%s".formatted(day, day.plus(Duration.ofHours(2))))
                .json();
    }

    private List<JsonNode> points(String step) {
        return merchant()
                .get("/api/v1/analytics/sales?from=%s&to=%s&step=%s"
                        .formatted(day, day.plus(Duration.ofHours(2)), step))
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<String> money(JsonNode list) {
        return list.valueStream()
                .map(money -> money.path("amount").asLong() + " "
                        + money.path("currency").asString())
                .toList();
    }

    private SalesResult total(int minute, long revision, String currency, long orders, long units, long revenue) {
        return result(
                SalesResult.TOTAL,
                "",
                currency,
                minute,
                revision,
                null,
                orders,
                units,
                revenue,
                currency.equals("EUR") && minute == 0 && revision == 3 ? 3 : 0,
                0);
    }

    private SalesResult product(int minute, String sku, String title, long units, long revenue) {
        return result(SalesResult.PRODUCT, sku, "EUR", minute, 1, title, 1, units, revenue, 0, 0);
    }

    private SalesResult carts(int minute, long revision, long orders) {
        return result(SalesResult.CARTS, "", "", minute, revision, null, orders, 0, 0, 0, revision - orders);
    }

    private SalesResult user(Instant minute, String user, long orders, long revenue) {
        return at(minute, result(SalesResult.USER, user, "EUR", 0, orders, null, orders, orders, revenue, 0, 0));
    }

    private SalesResult result(
            String scope,
            String subject,
            String currency,
            int minute,
            long revision,
            @Nullable String title,
            long orders,
            long units,
            long revenue,
            long cancelled,
            long carts) {
        long start = day.plus(minute, ChronoUnit.MINUTES).toEpochMilli();
        return new SalesResult(
                scope, subject, currency, start, revision, false, title, orders, units, revenue, cancelled, 0, carts);
    }

    private static SalesResult running(SalesResult result, boolean running) {
        return new SalesResult(
                result.scope(),
                result.subject(),
                result.currency(),
                result.minute(),
                result.revision(),
                running,
                result.title(),
                result.orders(),
                result.units(),
                result.revenue(),
                result.cancelled(),
                result.cancelledRevenue(),
                result.carts());
    }

    private static SalesResult at(Instant minute, SalesResult result) {
        return new SalesResult(
                result.scope(),
                result.subject(),
                result.currency(),
                minute.toEpochMilli(),
                result.revision(),
                result.running(),
                result.title(),
                result.orders(),
                result.units(),
                result.revenue(),
                result.cancelled(),
                result.cancelledRevenue(),
                result.carts());
    }

    /** Returns when analytics has taken all of them: a mark that comes last tells. */
    private void write(SalesResult... results) throws Exception {
        for (var result : results) {
            send(result.key(), JsonMapper.shared().writeValueAsString(result));
        }
        var mark = new SalesResult("mark", UUID.randomUUID().toString(), "", 0, 1, false, null, 0, 0, 0, 0, 0, 0);
        send(mark.key(), JsonMapper.shared().writeValueAsString(mark));
        await().atMost(Duration.ofSeconds(30)).until(() -> isKept(mark.subject()));
    }

    private static void send(String key, String value) throws Exception {
        var topic = tutti.bean(Topics.class).ensure(SalesResult.TOPIC);
        try (var producer = tutti.bean(KafkaClients.class).producer("results")) {
            producer.send(new ProducerRecord<>(
                            topic, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static boolean isKept(String subject) {
        return tutti.jdbc()
                .sql("SELECT EXISTS (SELECT 1 FROM analytics.sales WHERE scope = 'mark' AND subject = :subject)")
                .param("subject", subject)
                .query(Boolean.class)
                .single();
    }

    private static TestHttp merchant() {
        return tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), "merchant"));
    }
}
