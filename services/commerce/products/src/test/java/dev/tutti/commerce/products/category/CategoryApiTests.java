package dev.tutti.commerce.products.category;

import static dev.tutti.commerce.products.Merchant.product;
import static dev.tutti.commerce.products.Merchant.sku;
import static dev.tutti.commerce.products.Merchant.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.products.Merchant;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CategoryApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = TuttiExtension.of("products").build();

    private Merchant merchant;

    @BeforeEach
    void aMerchantArrives() {
        merchant = Merchant.of(tutti);
    }

    @Test
    void categoriesAreATreeWithCounts() {
        var root = create("Möbel & Co " + UUID.randomUUID(), null);
        var chairs = create("Chairs", id(root));
        merchant.create(with(product("Chair", sku(), 100), "categoryId", id(chairs)));

        var tree = tutti.http().get("/api/v1/categories").json();

        var branch = tree.path("items")
                .valueStream()
                .filter(item -> id(item).equals(id(root)))
                .findFirst()
                .orElseThrow();
        assertThat(branch.path("slug").asString()).startsWith("mobel-co-");
        assertThat(branch.path("productCount").asInt()).isEqualTo(1);
        assertThat(branch.path("children").get(0).path("name").asString()).isEqualTo("Chairs");
        assertThat(post("chairs ", id(root)).problem()).isEqualTo("category-taken");
        assertThat(post("X", UUID.randomUUID().toString()).problem()).isEqualTo("category-not-found");
    }

    @Test
    void attributesAreInheritedAndTold() {
        var root = define(create("Things " + UUID.randomUUID(), null), List.of(attribute("color", "text")));
        var below = define(create("Lamps", id(root)), List.of(dimension("height", "cm")));

        var created = merchant.create(with(
                with(product("Lamp", sku(), 100), "categoryId", id(below)),
                "attributes",
                Map.of("color", "red", "height", "1.2 m")));

        assertThat(below.path("attributes"))
                .map(item -> item.path("inherited").asBoolean())
                .containsExactly(true, false);
        assertThat(created.path("attributes"))
                .map(item -> item.path("value").asString())
                .containsExactly("red", "120");
        assertThat(created.path("attributes").get(1).path("unit").asString()).isEqualTo("cm");
        assertThat(created.path("category").path("path")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "size, 41.5, 201, ''",
        "size, '41', 201, ''",
        "size, 99, 422, invalid-attribute",
        "size, big, 422, invalid-attribute",
        "size, 1e999999999, 422, invalid-attribute",
        "waterproof, true, 201, ''",
        "waterproof, perhaps, 422, invalid-attribute",
        "material, leather, 201, ''",
        "material, Leather, 201, ''",
        "material, wool, 422, invalid-attribute",
        "height, 12 mm, 201, ''",
        "height, 12 kg, 422, invalid-attribute",
        "height, -1 mm, 422, invalid-attribute",
        "care, 12345678901, 422, invalid-attribute",
        "weight, 1, 422, unknown-attribute",
    })
    void valuesFitTheirDefinitions(String code, String value, int status, String problem) {
        var shoes = shoes();

        var answer = merchant.http().post("/api/v1/products", shoe(shoes, Map.of(code, value)));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void whatIsRequiredHasToBeThere() {
        var category = create("Required " + UUID.randomUUID(), null);
        var definition = new HashMap<String, Object>(attribute("origin", "text"));
        definition.put("required", true);
        define(category, List.of(definition));

        var answer = merchant.http().post("/api/v1/products", shoe(category, Map.of()));

        assertThat(answer.problem()).isEqualTo("invalid-attribute");
        assertThat(answer.json().path("field").asString()).isEqualTo("attributes.origin");
    }

    @Test
    void whatProductsSayKeepsItsMeaning() {
        var shoes = shoes();
        merchant.create(shoe(shoes, Map.of("size", 41)));
        var version = version(shoes);

        var retyped = put(shoes, version, List.of(attribute("size", "text")));
        var child = create("Below", id(shoes));
        var again = put(child, 1, List.of(attribute("care", "text")));
        var stale = put(shoes, version - 1, List.of());

        assertThat(retyped.problem()).isEqualTo("attribute-in-use");
        assertThat(again.problem()).isEqualTo("attribute-taken");
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void aNewNameOfACategoryIsToldOfItsProducts() {
        var category = create("Old name " + UUID.randomUUID(), null);
        var id = merchant.create(with(product("Lamp", sku(), 100), "categoryId", id(category)))
                .path("id")
                .asString();

        merchant.http()
                .header("If-Match", "\"1\"")
                .patch("/api/v1/categories/" + id(category), Map.of("name", "New name " + id));

        await().until(() -> merchant.get(id).path("version").asLong() == 2);
        assertThat(merchant.get(id).path("category").path("name").asString()).isEqualTo("New name " + id);
        assertThat(tutti.jdbc()
                        .sql(
                                "SELECT COUNT(*) FROM products.outbox WHERE message_key = :key AND event_type LIKE '%ProductChanged'")
                        .param("key", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void findsByAttributesAndCountsWhatIsLeft() {
        var shoes = shoes();
        var small = id(merchant.create(with(shoe(shoes, Map.of("size", 38, "material", "leather")), "brand", "Ada")));
        var large = id(merchant.create(with(shoe(shoes, Map.of("size", 44, "material", "leather")), "brand", "Ada")));
        var cloth = id(merchant.create(with(shoe(shoes, Map.of("size", 44, "material", "cloth")), "brand", "Bob")));
        var list = "/api/v1/products?category=" + id(shoes);

        assertThat(ids(list)).containsExactly(cloth, large, small);
        assertThat(ids(list + "&attr.material=leather")).containsExactly(large, small);
        assertThat(ids(list + "&attr.size=40..")).containsExactly(cloth, large);
        assertThat(ids(list + "&attr.size=..40&attr.material=leather&attr.material=cloth"))
                .containsExactly(small);
        assertThat(ids(list + "&brand=Bob")).containsExactly(cloth);
        assertThat(tutti.http().get(list + "&attr.nothing=1").problem()).isEqualTo("unknown-attribute");

        var facets =
                tutti.http().get(list + "&facets=true&attr.material=leather").json();
        assertThat(facet(facets, "brand")).isEqualTo("Ada=2");
        assertThat(facet(facets, "material")).isEqualTo("Leather=2 Cloth=1");
        assertThat(facet(facets, "size")).isEqualTo("38=1 44=1");
        assertThat(facets.path("facetsCapped").asBoolean()).isFalse();
    }

    private static String facet(JsonNode page, String code) {
        return page.path("facets")
                .valueStream()
                .filter(facet -> facet.path("code").asString().equals(code))
                .flatMap(facet -> facet.path("values").valueStream())
                .map(value -> value.path("label").asString() + "="
                        + value.path("count").asInt())
                .reduce((left, right) -> left + " " + right)
                .orElse("");
    }

    private List<String> ids(String list) {
        return Merchant.ids(tutti.http().get(list).json());
    }

    private static Map<String, Object> shoe(JsonNode category, Map<String, ?> attributes) {
        return with(with(product("Shoe", sku(), 100), "categoryId", id(category)), "attributes", attributes);
    }

    private JsonNode shoes() {
        var number = new HashMap<String, Object>(attribute("size", "number"));
        number.put("min", 15);
        number.put("max", 52);
        var material = new HashMap<String, Object>(attribute("material", "enumeration"));
        material.put(
                "values",
                List.of(Map.of("value", "leather", "label", "Leather"), Map.of("value", "cloth", "label", "Cloth")));
        var height = new HashMap<String, Object>(dimension("height", "cm"));
        height.put("min", 0);
        var care = new HashMap<String, Object>(attribute("care", "text"));
        care.put("maxLength", 10);
        var shoes = create("Shoes " + UUID.randomUUID(), null);
        return define(shoes, List.of(number, attribute("waterproof", "boolean"), material, height, care));
    }

    private static Map<String, Object> attribute(String code, String type) {
        return Map.of("code", code, "label", code, "type", type, "required", false, "filterable", true);
    }

    private static Map<String, Object> dimension(String code, String unit) {
        return with(attribute(code, "dimension"), "unit", unit);
    }

    private JsonNode create(String name, @Nullable String parentId) {
        var answer = post(name, parentId);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private Answer post(String name, @Nullable String parentId) {
        var body = new HashMap<String, Object>(Map.of("name", name));
        if (parentId != null) {
            body.put("parentId", parentId);
        }
        return merchant.http().post("/api/v1/categories", body);
    }

    private JsonNode define(JsonNode category, List<? extends Map<String, ?>> attributes) {
        var answer = put(category, version(category), attributes);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Answer put(JsonNode category, long version, List<? extends Map<String, ?>> attributes) {
        return merchant.http()
                .header("If-Match", "\"" + version + "\"")
                .put("/api/v1/categories/" + id(category) + "/attributes", Map.of("attributes", attributes));
    }

    private static long version(JsonNode category) {
        return category.path("version").asLong();
    }

    private static String id(JsonNode body) {
        return body.path("id").asString();
    }
}
