package dev.tutti.commerce.inventory.level;

import static dev.tutti.commerce.inventory.InventoryTutti.adjust;
import static dev.tutti.commerce.inventory.InventoryTutti.keep;
import static dev.tutti.commerce.inventory.InventoryTutti.level;
import static dev.tutti.commerce.inventory.InventoryTutti.location;
import static dev.tutti.commerce.inventory.InventoryTutti.merchant;
import static dev.tutti.commerce.inventory.InventoryTutti.movements;
import static dev.tutti.commerce.inventory.InventoryTutti.reserve;
import static dev.tutti.commerce.inventory.InventoryTutti.stock;
import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tutti.commerce.inventory.InventoryTutti;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.contracts.api.commerce.inventory.StockLevels;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LevelApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    @Test
    void tellsMerchantsWhatLiesWhere() {
        var sku = stocked(tutti, 10);
        var shed = location(tutti);
        stocked(tutti, sku, 5, shed);
        reserve(tutti, UUID.randomUUID(), new Line(sku, 4));

        var level = level(tutti, sku);

        assertThat(level.path("mode").asString()).isEqualTo("reserve-on-order");
        assertThat(level.path("onHand").asInt()).isEqualTo(15);
        assertThat(level.path("reserved").asInt()).isEqualTo(4);
        assertThat(level.path("available").asInt()).isEqualTo(11);
        assertThat(level.path("locations"))
                .extracting(
                        part -> part.path("location").asString(),
                        part -> part.path("available").asInt())
                .containsExactly(tuple("main", 6), tuple(shed, 5));
    }

    @Test
    void tellsOthersOnlyWhatMayBeSold() {
        var sku = stocked(tutti, 10);

        var level = tutti.http().get("/api/v1/inventory/" + sku).json();

        assertThat(level.path("available").asInt()).isEqualTo(10);
        assertThat(List.of("onHand", "reserved", "incoming", "lowThreshold"))
                .allSatisfy(member -> assertThat(level.path(member).isNull()).isTrue());
        assertThat(level.path("locations")).isEmpty();
    }

    @Test
    void hasNothingOfAnUnknownSku() {
        var level = level(tutti, "unknown-" + UUID.randomUUID());

        assertThat(level.path("available").asInt()).isZero();
        assertThat(level.path("version").asInt()).isZero();
    }

    @Test
    void answersForManySkusInTheirOrder() {
        var one = stocked(tutti, 1);
        var unknown = "unknown-" + UUID.randomUUID();
        var two = stocked(tutti, 2);

        var page = tutti.http()
                .get("/api/v1/inventory?sku=" + two + "&sku=" + unknown + "&sku=" + one)
                .json();

        assertThat(page.path("items"))
                .extracting(item -> item.path("available").asInt())
                .containsExactly(2, 0, 1);
    }

    @Test
    void answersOtherServicesForTheSkusItKnows() {
        var sku = stocked(tutti, 3);

        var levels = tutti.bean(StockLevels.class).find(new StockLevels.Query(List.of(sku, "unknown")));

        assertThat(levels).containsExactly(new StockLevels.Level(sku, "reserve-on-order", 3, 0, 3, 0));
    }

    @Test
    void listsWhatRunsLow() {
        var part = "low-" + UUID.randomUUID();
        stocked(tutti, part + "-a", 5, "main");
        stocked(tutti, part + "-b", 6, "main");
        stocked(tutti, part + "-c", 1, "main");
        keep(tutti, part + "-a", "reserve-on-order", Map.of("lowThreshold", 5));
        keep(tutti, part + "-b", "reserve-on-order", Map.of("lowThreshold", 5));

        assertThat(skus("?low=true&q=" + part)).containsExactly(part + "-a");
        assertThat(skus("?q=" + part.toUpperCase(Locale.ROOT))).containsExactly(part + "-a", part + "-b", part + "-c");
    }

    @Test
    void changesSettingsOfTheVersionThatWasSeen() {
        var sku = stocked(tutti, 1);
        var address = "/api/v1/inventory/" + sku + "/settings";
        var tag = merchant(tutti).get(address).header("ETag").orElseThrow();

        var changed = merchant(tutti).header("If-Match", tag).put(address, Map.of("mode", "track-only"));
        var stale = merchant(tutti).header("If-Match", tag).put(address, Map.of("mode", "none"));
        var blind = merchant(tutti).put(address, Map.of("mode", "none"));

        assertThat(changed.json().path("mode").asString()).isEqualTo("track-only");
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(level(tutti, sku).path("mode").asString()).isEqualTo("track-only");
    }

    @Test
    void keepsASkuThatNoProductHasYet() {
        var sku = "new-" + UUID.randomUUID();

        keep(tutti, sku, "reserve-on-cart", Map.of("lowThreshold", 2));

        var level = level(tutti, sku);
        assertThat(level.path("lowThreshold").asInt()).isEqualTo(2);
        assertThat(level.path("version").asInt()).isEqualTo(1);
    }

    @Test
    void takesAwayWhatIsNotSetAside() {
        var sku = stocked(tutti, 10);
        reserve(tutti, UUID.randomUUID(), new Line(sku, 4));

        var all = adjust(tutti, sku, -7, "loss", "main");
        var free = adjust(tutti, sku, -6, "loss", "main");

        assertThat(all.status()).isEqualTo(409);
        assertThat(all.problem()).isEqualTo("not-enough-stock");
        assertThat(all.json().path("available").asInt()).isEqualTo(6);
        assertThat(all.json().path("sku").asString()).isEqualTo(sku);
        assertThat(free.json().path("movement").path("kind").asString()).isEqualTo("written-off");
        assertThat(free.json().path("level").path("onHand").asInt()).isEqualTo(4);
    }

    @Test
    void adjustsOncePerKey() {
        var sku = stocked(tutti, 10);
        var once = merchant(tutti).header("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("quantity", 5, "reason", "found");

        var first = once.post("/api/v1/inventory/" + sku + "/adjustments", body);
        var second = once.post("/api/v1/inventory/" + sku + "/adjustments", body);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(stock(tutti, sku)).isEqualTo("15/0");
    }

    @ParameterizedTest
    @CsvSource({
        "0, count, quantity-out-of-range",
        "-1, found, quantity-out-of-range",
        "1, damage, quantity-out-of-range",
        "1000000001, count, quantity-out-of-range",
        "1000000000, found, quantity-out-of-range",
        "9223372036854775807, found, quantity-out-of-range",
        "-9223372036854775808, count, quantity-out-of-range",
        "1, gift, invalid-value",
    })
    void refusesAdjustmentsThatCannotBe(long quantity, String reason, String problem) {
        var sku = stocked(tutti, 10);

        var answer = adjust(tutti, sku, quantity, reason, "main");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(stock(tutti, sku)).isEqualTo("10/0");
    }

    @Test
    void refusesALocationThatIsNone() {
        var answer = adjust(tutti, "sku-" + UUID.randomUUID(), 1, "found", "moon");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("unknown-location");
    }

    @ParameterizedTest
    @CsvSource({"%20", "%20a", "a%20"})
    void refusesASkuThatIsNone(String sku) {
        assertThat(adjust(tutti, sku, 1, "found", "main").status()).isEqualTo(422);
    }

    @Test
    void letsOnlyMerchantsSeeAndChangeStock() {
        var sku = stocked(tutti, 10);
        var customer = tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), "customer", "supplier"));
        var body = Map.of("quantity", 5, "reason", "found");

        assertThat(refusals(customer, sku, body)).containsOnly(403);
        assertThat(refusals(tutti.http(), sku, body)).containsOnly(401);
        assertThat(stock(tutti, sku)).isEqualTo("10/0");
    }

    private static List<Integer> refusals(TestHttp http, String sku, Map<String, ?> body) {
        return List.of(
                        http.get("/api/v1/inventory"),
                        http.get("/api/v1/inventory/" + sku + "/movements"),
                        http.get("/api/v1/inventory/" + sku + "/settings"),
                        http.get("/api/v1/inventory/conservation"),
                        http.get("/api/v1/locations"),
                        http.post("/api/v1/inventory/" + sku + "/adjustments", body),
                        http.header("If-Match", "\"1\"")
                                .put("/api/v1/inventory/" + sku + "/settings", Map.of("mode", "none")),
                        http.post("/api/v1/locations", Map.of("code", "x", "name", "X", "priority", 1)))
                .stream()
                .map(Answer::status)
                .toList();
    }

    @Test
    void writesEveryChangeIntoTheLedger() {
        var sku = stocked(tutti, 10);
        var order = UUID.randomUUID();
        reserve(tutti, order, new Line(sku, 4));
        adjust(tutti, sku, -2, "damage", "main");

        var lines = movements(tutti, sku);

        assertThat(lines)
                .extracting(
                        line -> line.path("kind").asString(),
                        line -> line.path("quantity").asInt(),
                        line -> line.path("onHandAfter").asInt(),
                        line -> line.path("reservedAfter").asInt())
                .containsExactly(
                        tuple("written-off", -2, 8, 4), tuple("reserved", 4, 10, 4), tuple("adjusted", 10, 10, 0));
        assertThat(lines.get(1).path("reference").path("type").asString()).isEqualTo("order");
        assertThat(lines.get(1).path("reference").path("id").asString()).isEqualTo(order.toString());
        assertThat(lines.get(0).path("by").isNull()).isFalse();
    }

    @Test
    void pagesTheLedger() {
        var sku = stocked(tutti, 10);
        for (int line = 0; line < 4; line++) {
            adjust(tutti, sku, 1, "found", "main");
        }
        var whole = movements(tutti, sku);

        for (int limit = 1; limit <= 6; limit++) {
            assertThat(readAll("/api/v1/inventory/" + sku + "/movements", limit))
                    .isEqualTo(whole);
        }
    }

    private static List<String> skus(String query) {
        return readAll("/api/v1/inventory" + query, 2).stream()
                .map(item -> item.path("sku").asString())
                .toList();
    }

    private static List<JsonNode> readAll(String path, int limit) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var query = (path.contains("?") ? "&" : "?") + "limit=" + limit + cursor;
            var page = merchant(tutti).get(path + query).json();
            page.path("items").forEach(items::add);
            var next = page.path("nextCursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        return items;
    }
}
