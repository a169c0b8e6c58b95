package dev.tutti.commerce.products.product;

import static dev.tutti.commerce.products.Merchant.all;
import static dev.tutti.commerce.products.Merchant.euros;
import static dev.tutti.commerce.products.Merchant.product;
import static dev.tutti.commerce.products.Merchant.sku;
import static dev.tutti.commerce.products.Merchant.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.products.Merchant;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of("products").build();

    private Merchant merchant;

    @BeforeEach
    void aMerchantArrives() {
        merchant = Merchant.of(tutti);
    }

    @Test
    void theSmallestProductIsForSaleAtOnce() {
        var sku = sku();

        var created = merchant.create(product("Night lamp", sku, 1999));

        var seen = tutti.http().get("/api/v1/products/" + created.path("id").asString());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("ETag")).contains("\"1\"");
        assertThat(seen.json().path("state").asString()).isEqualTo("active");
        var variant = seen.json().path("variants").get(0);
        assertThat(variant.path("sku").asString()).isEqualTo(sku);
        assertThat(variant.path("price").path("amount").asLong()).isEqualTo(1999);
        assertThat(variant.path("taxClass").asString()).isEqualTo("standard");
        assertThat(tutti.http().get("/api/v1/products/by-sku/" + sku).json().path("id"))
                .isEqualTo(created.path("id"));
    }

    @Test
    void onlyMerchantsWrite() {
        var shopper = tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), "customer"));

        var nobody = tutti.http().post("/api/v1/products", product("Lamp", sku(), 1));
        var customer = shopper.post("/api/v1/products", product("Lamp", sku(), 1));

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(customer.status()).isEqualTo(403);
    }

    @Test
    void aSkuPostedTwiceAtOnceIsOneProduct() {
        var sku = sku();
        Supplier<Answer> post = () -> merchant.http().post("/api/v1/products", product("Twin", sku, 100));

        var answers = atOnce(post, 4);

        assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(201, 409, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .extracting(answer -> answer.problem())
                .containsOnly("sku-taken");
        assertThat(Merchant.ids(tutti.http().get("/api/v1/products?q=" + sku).json()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"title\":\"X\",\"variants\":[]}', 422, invalid-value",
        "'{\"title\":\" \",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":1,\"currency\":\"EUR\"}}]}', 422, invalid-value",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\"}]}', 422, invalid-value",
        "'{\"title\":\"X\",\"variants\":[{\"price\":{\"amount\":1,\"currency\":\"EUR\"}}]}', 422, invalid-value",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":1}}]}', 422, invalid-value",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"price\":{\"currency\":\"EUR\"}}]}', 400, malformed-body",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":1.5,\"currency\":\"EUR\"}}]}', 400, malformed-body",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":99999999999999999999,\"currency\":\"EUR\"}}]}', 400, malformed-body",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":9999999999999,\"currency\":\"EUR\"}}]}', 422, invalid-price",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":-1,\"currency\":\"EUR\"}}]}', 422, invalid-price",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":1,\"currency\":\"eur\"}}]}', 422, invalid-value",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"a/b\",\"price\":{\"amount\":1,\"currency\":\"EUR\"}}]}', 422, invalid-sku",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"barcode\":\"4006381333932\",\"price\":{\"amount\":1,\"currency\":\"EUR\"}}]}', 422, invalid-barcode",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":1,\"currency\":\"EUR\"}},{\"sku\":\"T\",\"price\":{\"amount\":1,\"currency\":\"USD\"}}]}', 422, mixed-currencies",
        "'{\"title\":\"X\",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":1,\"currency\":\"EUR\"}},{\"sku\":\"S\",\"price\":{\"amount\":1,\"currency\":\"EUR\"}}]}', 422, invalid-value",
        "'{\"title\":\"X\",\"media\":[{\"url\":\"javascript:alert(1)\"}],\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":1,\"currency\":\"EUR\"}}]}', 422, invalid-value",
        "'{\"title\":\"X\\u0000\",\"variants\":[{\"sku\":\"S\",\"price\":{\"amount\":1,\"currency\":\"EUR\"}}]}', 422, invalid-value",
        "'{\"title\":', 400, malformed-body",
    })
    void refusesWhatIsNoProduct(String body, int status, String problem) {
        var answer = merchant.http()
                .header("Content-Type", "application/json")
                .send("POST", "/api/v1/products", BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void anEditOfAnOldVersionIsRefusedAndLosesNothing() {
        var id = merchant.create(product("Lamp", sku(), 100)).path("id").asString();

        var first = merchant.edit(id, 1, Map.of("title", "Floor lamp"));
        var second = merchant.edit(id, 1, Map.of("title", "Table lamp"));
        var blind = merchant.http().patch("/api/v1/products/" + id, Map.of("title", "Blind lamp"));

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(second.status()).isEqualTo(412);
        assertThat(blind.status()).isEqualTo(428);
        assertThat(merchant.get(id).path("title").asString()).isEqualTo("Floor lamp");
    }

    @Test
    void editsAtOnceOfOneVersionChangeItOnce() {
        var id = merchant.create(product("Lamp", sku(), 100)).path("id").asString();
        Supplier<Answer> edit =
                () -> merchant.edit(id, 1, Map.of("title", UUID.randomUUID().toString()));

        var answers = atOnce(edit, 4);

        assertThat(answers).extracting(answer -> answer.status()).containsExactlyInAnyOrder(200, 412, 412, 412);
        assertThat(merchant.get(id).path("version").asLong()).isEqualTo(2);
    }

    @Test
    void aVariantThatIsNotNamedStays() {
        var first = sku();
        var second = sku();
        var id = merchant.create(product("Shirt", first, 100)).path("id").asString();

        var edited = merchant.edit(
                id, 1, Map.of("variants", List.of(Map.of("sku", second, "price", euros(120), "weightGrams", 5))));

        assertThat(edited.status()).as(edited.toString()).isEqualTo(200);
        assertThat(edited.json().path("variants"))
                .map(variant -> variant.path("sku").asString())
                .containsExactly(first, second);
    }

    @Test
    void aSkuOfAnotherProductIsRefusedInAnEdit() {
        var taken = sku();
        merchant.create(product("Owner", taken, 100));
        var id = merchant.create(product("Thief", sku(), 100)).path("id").asString();

        var answer = merchant.edit(id, 1, Map.of("variants", List.of(Map.of("sku", taken, "price", euros(1)))));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("sku-taken");
        assertThat(merchant.get(id).path("variants")).hasSize(1);
    }

    @Test
    void whatIsWithdrawnIsKeptForMerchantsAndComesBack() {
        var id = merchant.create(product("Lamp", sku(), 100)).path("id").asString();

        merchant.http().delete("/api/v1/products/" + id);
        var gone = tutti.http().get("/api/v1/products/" + id);
        var kept = merchant.get(id);
        var back = merchant.http().post("/api/v1/products/" + id + "/publication");

        assertThat(gone.status()).isEqualTo(404);
        assertThat(kept.path("state").asString()).isEqualTo("withdrawn");
        assertThat(back.json().path("state").asString()).isEqualTo("active");
        assertThat(tutti.http().get("/api/v1/products/" + id).status()).isEqualTo(200);
    }

    @Test
    void shoppersDoNotSeeDrafts() {
        var draft = with(product("Secret", sku(), 100), "state", "draft");
        var id = merchant.create(draft).path("id").asString();

        var page = tutti.http().get("/api/v1/products/" + id);
        var list = tutti.http().get("/api/v1/products?state=draft");

        assertThat(page.status()).isEqualTo(404);
        assertThat(list.status()).isEqualTo(422);
        assertThat(all(merchant.http(), "/api/v1/products?state=draft&limit=100"))
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "newest, 'd c b a'",
        "price, 'b a d c'",
        "-price, 'c d a b'",
        "title, 'a b c d'",
    })
    void pagesThroughEveryOrderWithoutMissingOrRepeatingAnything(String sort, String expected) {
        var mark = "pager" + UUID.randomUUID().toString().replace("-", "");
        var prices = Map.of("a", 200L, "b", 100L, "c", 300L, "d", 200L);
        List.of("a", "b", "c", "d")
                .forEach(name -> merchant.create(product(name + " " + mark, sku(), prices.getOrDefault(name, 0L))));

        var list = "/api/v1/products?limit=1&q=" + mark + "&sort=" + sort;
        var titles = all(tutti.http(), list).stream()
                .map(id -> merchant.get(id).path("title").asString().substring(0, 1))
                .toList();

        assertThat(String.join(" ", titles)).isEqualTo(expected);
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        merchant.create(product("One", sku(), 100));
        merchant.create(product("Two", sku(), 100));
        var cursor = tutti.http()
                .get("/api/v1/products?limit=1")
                .json()
                .path("nextCursor")
                .asString();

        var answer = tutti.http().get("/api/v1/products?limit=1&sort=price&cursor=" + cursor);

        assertThat(answer.problem()).isEqualTo("invalid-cursor");
    }

    @Test
    void findsByBeginningsOfWordsWithoutAccents() {
        var mark = "q" + UUID.randomUUID().toString().substring(0, 8);
        var id = merchant.create(product("Crème brûlée " + mark, sku(), 100))
                .path("id")
                .asString();

        var found =
                tutti.http().get("/api/v1/products?q=brule%20creme%20" + mark).json();

        assertThat(Merchant.ids(found)).containsExactly(id);
    }

    private static List<Answer> atOnce(Supplier<Answer> request, int times) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = Stream.generate(() -> CompletableFuture.supplyAsync(request, threads))
                    .limit(times)
                    .toList();
            return running.stream().map(CompletableFuture::join).toList();
        }
    }
}
