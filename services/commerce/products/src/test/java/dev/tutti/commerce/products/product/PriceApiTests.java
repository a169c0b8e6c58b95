package dev.tutti.commerce.products.product;

import static dev.tutti.commerce.products.Merchant.euros;
import static dev.tutti.commerce.products.Merchant.product;
import static dev.tutti.commerce.products.Merchant.sku;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.products.Merchant;
import dev.tutti.contracts.api.commerce.products.Offers;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class PriceApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of("products").build();

    private Merchant merchant;
    private String sku;
    private String id;

    @BeforeEach
    void aMerchantSellsALamp() {
        merchant = Merchant.of(tutti);
        sku = sku();
        id = merchant.create(product("Lamp", sku, 1000)).path("id").asString();
    }

    @Test
    void aNewPriceCountsAtOnceAndTheFormerIsHistory() {
        var edited = merchant.edit(id, 1, Map.of("variants", List.of(Map.of("sku", sku, "price", euros(900)))));

        assertThat(price(edited.json())).isEqualTo(900);
        assertThat(edited.json().path("variants").get(0).path("prices")).hasSize(2);
        assertThat(eventsAbout("PriceChanged")).isEqualTo(1);
        assertThat(eventsAbout("ProductChanged")).isZero();
        var change = merchant.http()
                .get("/api/v1/products/" + id + "/history")
                .json()
                .path("items")
                .get(0);
        assertThat(change.path("version").asLong()).isEqualTo(2);
        assertThat(change.path("changes").get(0).path("field").asString()).isEqualTo("variants[" + sku + "]");
    }

    @Test
    void aPriceThatBeginsLaterTurnsListTagAndFactsByItself() {
        var now = tutti.clock().instant();
        var sale = Map.of(
                "price", euros(800),
                "validFrom", now.plus(Duration.ofDays(1)).toString(),
                "validUntil", now.plus(Duration.ofDays(2)).toString());

        var answer = reprice(1, List.of(Map.of("price", euros(1000)), sale));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(price(merchant.get(id))).isEqualTo(1000);
        tutti.clock().advance(Duration.ofHours(30));

        await().until(() -> Merchant.of(tutti).get(id).path("version").asLong() == 3);
        assertThat(price(Merchant.of(tutti).get(id))).isEqualTo(800);
        assertThat(listed()).isEqualTo(800);
        assertThat(eventsAbout("PriceChanged")).isEqualTo(2);
        tutti.clock().advance(Duration.ofDays(1));

        await().until(() -> listed() == 1000);
        assertThat(eventsAbout("PriceChanged")).isEqualTo(3);
    }

    @Test
    void refusesPricesThatLeaveAGapOrAreOld() {
        var gap = reprice(1, List.of(Map.of("price", euros(1), "validFrom", "2030-01-01T00:00:00Z")));
        var mixed = reprice(
                1,
                List.of(
                        Map.of("price", euros(1)),
                        Map.of("price", Map.of("amount", 1, "currency", "USD"), "validFrom", "2030-01-01T00:00:00Z")));
        var stale = reprice(7, List.of(Map.of("price", euros(1))));

        assertThat(gap.problem()).isEqualTo("invalid-price");
        assertThat(mixed.problem()).isEqualTo("mixed-currencies");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(price(merchant.get(id))).isEqualTo(1000);
    }

    @Test
    void otherServicesHearWhatCanBeBought() {
        var withdrawn = sku();
        var other = merchant.create(product("Gone", withdrawn, 1)).path("id").asString();
        merchant.http().delete("/api/v1/products/" + other);

        var offers = tutti.bean(Offers.class).find(new Offers.Query(List.of(sku, withdrawn, "no/sku", "T-unknown")));

        assertThat(offers).hasSize(1);
        assertThat(offers.getFirst().sku()).isEqualTo(sku);
        assertThat(offers.getFirst().prices().getFirst().price().amount()).isEqualTo(1000);
    }

    @Test
    void everyChangeIsToldInItsTransaction() {
        merchant.edit(id, 1, Map.of("title", "Better lamp"));
        merchant.edit(id, 2, Map.of("title", "Better lamp"));
        merchant.http().delete("/api/v1/products/" + id);
        merchant.http().delete("/api/v1/products/" + id);
        merchant.http().post("/api/v1/products/" + id + "/publication");

        assertThat(eventsAbout("ProductListed")).isEqualTo(2);
        assertThat(eventsAbout("ProductChanged")).isEqualTo(1);
        assertThat(eventsAbout("ProductWithdrawn")).isEqualTo(1);
        assertThat(merchant.get(id).path("version").asLong()).isEqualTo(4);
    }

    @Test
    void theLastVariantStays() {
        var second = sku();
        merchant.edit(id, 1, Map.of("variants", List.of(Map.of("sku", second, "price", euros(1)))));

        var removed = remove(2, second);
        var last = remove(3, sku);

        assertThat(removed.status()).as(removed.toString()).isEqualTo(200);
        assertThat(removed.json().path("variants")).hasSize(1);
        assertThat(last.status()).isEqualTo(422);
        merchant.create(product("Heir", second, 1));
    }

    private Answer remove(long version, String code) {
        return merchant.http()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/v1/products/" + id + "/variants/" + code);
    }

    private Answer reprice(long version, List<Map<String, Object>> prices) {
        return merchant.http()
                .header("If-Match", "\"" + version + "\"")
                .put("/api/v1/products/" + id + "/variants/" + sku + "/prices", Map.of("prices", prices));
    }

    private long listed() {
        return tutti.http()
                .get("/api/v1/products?ids=" + id)
                .json()
                .path("items")
                .get(0)
                .path("priceFrom")
                .path("amount")
                .asLong();
    }

    private static long price(JsonNode product) {
        return product.path("variants").get(0).path("price").path("amount").asLong();
    }

    private int eventsAbout(String type) {
        return tutti.jdbc()
                .sql("SELECT COUNT(*) FROM products.outbox WHERE message_key = :key AND event_type LIKE :type")
                .param("key", id)
                .param("type", "%." + type)
                .query(Integer.class)
                .single();
    }
}
