package dev.tutti.commerce.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A merchant at the API of products. */
public final class Merchant {

    private final TestHttp http;

    private Merchant(TestHttp http) {
        this.http = http;
    }

    public static Merchant of(TuttiExtension tutti) {
        return new Merchant(tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), "merchant")));
    }

    public TestHttp http() {
        return http;
    }

    /** A SKU that nobody has. */
    public static String sku() {
        return "T-" + UUID.randomUUID();
    }

    public static Map<String, Object> euros(long cents) {
        return Map.of("amount", cents, "currency", "EUR");
    }

    /** The smallest product there is. */
    public static Map<String, Object> product(String title, String sku, long cents) {
        return Map.of("title", title, "variants", List.of(Map.of("sku", sku, "price", euros(cents))));
    }

    public static Map<String, Object> with(Map<String, Object> product, String member, Object value) {
        var more = new HashMap<>(product);
        more.put(member, value);
        return more;
    }

    public JsonNode create(Map<String, Object> product) {
        var answer = http.post("/api/v1/products", product);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    public JsonNode get(String id) {
        var answer = http.get("/api/v1/products/" + id);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    public Answer edit(String id, long version, Map<String, ?> change) {
        return http.header("If-Match", "\"" + version + "\"").patch("/api/v1/products/" + id, change);
    }

    /** The ids of all pages of a list. */
    public static List<String> all(TestHttp http, String list) {
        var ids = new ArrayList<String>();
        var page = http.get(list).json();
        ids.addAll(ids(page));
        while (!page.path("nextCursor").isNull()) {
            page = http.get(list + "&cursor=" + page.path("nextCursor").asString())
                    .json();
            ids.addAll(ids(page));
        }
        return ids;
    }

    public static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
