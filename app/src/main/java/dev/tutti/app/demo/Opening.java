package dev.tutti.app.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Opens the demo shop: departments, products with pictures, stock, suppliers, discounts. Everything is sent with a key
 * made from its name, so that a second run, or one after a crash, adds only what is missing.
 */
final class Opening {

    private static final int PARALLEL = 4;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PICTURE_CHECKS = 120;
    private static final long SEED = 20261121;
    private static final String KEY = "Idempotency-Key";

    private final ShopClient shop;
    private final PrintStream out;
    private final List<Goods> goods = Goods.all();
    private final Map<String, String> departments = new HashMap<>();
    private final Map<Goods, String> pictures = new ConcurrentHashMap<>();
    private Map<String, String> administrator = Map.of();

    Opening(ShopClient shop, PrintStream out) {
        this.shop = shop;
        this.out = out;
    }

    void fill(String email, String password) {
        administrator = signIn(email, password);
        requireOwnShop();
        say("Departments", this::makeDepartments);
        say("Pictures", this::sendPictures);
        say("Products", () -> each(goods, this::makeProduct));
        say("Stock", this::bookStock);
        say("Suppliers", this::makeSuppliers);
        say("Discounts", this::makeDiscounts);
        out.println("The shop is open: " + goods.size() + " products. ./tutti demo traffic sends customers.");
    }

    private Map<String, String> signIn(String email, String password) {
        if (email.isEmpty() || password.isEmpty())
            throw new DemoFailure("set TUTTI_ADMIN_EMAIL and TUTTI_ADMIN_PASSWORD to the administrator's");
        var tokens = shop.post("/auth/login", Map.of(), Map.of("email", email, "password", password))
                .orFail("the sign-in as " + email);
        return Map.of(
                "Authorization", "Bearer " + tokens.body().path("accessToken").asString());
    }

    /** The demo goes into an empty shop, or on with a demo that was begun. */
    private void requireOwnShop() {
        var there = shop.get("/products?limit=1", Map.of())
                .orFail("the list of products")
                .body()
                .path("items");
        if (there.isEmpty()) return;
        var first = goods.getFirst().forms().getFirst().sku();
        if (shop.get("/products/by-sku/" + first, administrator).isGood()) return;
        throw new DemoFailure("this shop has products of its own: the demo only fills an empty one");
    }

    private void makeDepartments() {
        read(shop.get("/categories", Map.of()).orFail("the departments").body().path("items"), "");
        for (var family : goods.stream().map(Goods::family).distinct().toList()) {
            var parent = makeDepartment(family.department(), null, shared());
            makeDepartment(family.department() + "/" + family.name(), parent, List.of(own(family.measure())));
        }
    }

    private void read(JsonNode branches, String above) {
        for (var branch : branches) {
            var path = above + branch.path("name").asString();
            departments.put(path, branch.path("id").asString());
            read(branch.path("children"), path + "/");
        }
    }

    private String makeDepartment(String path, @Nullable String parent, List<Map<String, Object>> attributes) {
        var known = departments.get(path);
        if (known != null) return known;
        var body = new LinkedHashMap<String, Object>();
        body.put("name", path.substring(path.lastIndexOf('/') + 1));
        if (parent != null) body.put("parentId", parent);
        var made = post("/categories", "category/" + path, body)
                .orFail("the department " + path)
                .body();
        var id = made.path("id").asString();
        var headers = new HashMap<>(administrator);
        headers.put("If-Match", "\"%d\"".formatted(made.path("version").asLong()));
        shop.patiently(() -> shop.put("/categories/" + id + "/attributes", headers, Map.of("attributes", attributes)))
                .orFail("the attributes of " + path);
        departments.put(path, id);
        return id;
    }

    private static List<Map<String, Object>> shared() {
        return List.of(
                enumeration("material", "Material", "ceramic", "metal", "wool", "cotton", "paper", "wood"),
                enumeration("temper", "Temper", "calm", "lively"));
    }

    private static Map<String, Object> enumeration(String code, String label, String... values) {
        var allowed = Arrays.stream(values)
                .map(value -> Map.of(
                        "value", value, "label", value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1)))
                .toList();
        return Map.of(
                "code",
                code,
                "label",
                label,
                "type",
                "enumeration",
                "values",
                allowed,
                "required",
                true,
                "filterable",
                true);
    }

    private static Map<String, Object> own(Family.Measure measure) {
        var definition = new LinkedHashMap<String, Object>();
        definition.put("code", measure.code());
        definition.put("label", measure.label());
        definition.put("type", measure.unit().isEmpty() ? "number" : "dimension");
        if (!measure.unit().isEmpty()) definition.put("unit", measure.unit());
        definition.put("required", false);
        definition.put("filterable", false);
        return definition;
    }

    /** Where this installation takes no pictures, the pages draw some. */
    private void sendPictures() {
        if (shop.get("/files?area=images&limit=1", administrator).status() == NOT_FOUND) return;
        each(goods, product -> {
            var file = sendPicture(product);
            for (int check = 0; check < PICTURE_CHECKS; check++) {
                var images = file.path("images");
                if (file.path("state").asString().equals("failed")) return;
                if (file.path("state").asString().equals("done") && !images.isEmpty()) {
                    pictures.put(
                            product, images.get(images.size() - 1).path("url").asString());
                    return;
                }
                ShopClient.pause();
                var id = file.path("id").asString();
                file = shop.patiently(() -> shop.get("/files/" + id, administrator))
                        .body();
            }
        });
    }

    private JsonNode sendPicture(Goods product) {
        var headers = new HashMap<>(administrator);
        headers.put("Content-Type", "image/png");
        var name = product.title().toLowerCase(Locale.ROOT).replace(' ', '-') + ".png";
        return shop.patiently(() -> shop.upload("/files/images/" + name, headers, product.picture()))
                .orFail("the picture " + name)
                .body();
    }

    private void makeProduct(Goods product) {
        var family = product.family();
        var body = new LinkedHashMap<String, Object>();
        body.put("title", product.title());
        body.put("description", product.description());
        body.put("brand", family.brand());
        body.put("categoryId", departments.get(family.department() + "/" + family.name()));
        body.put("attributes", product.attributes());
        var picture = pictures.get(product);
        if (picture != null) body.put("media", List.of(Map.of("url", picture, "alt", product.title())));
        body.put(
                "options",
                family.options().entrySet().stream()
                        .map(option -> Map.of("name", option.getKey(), "values", option.getValue()))
                        .toList());
        body.put(
                "variants",
                product.forms().stream()
                        .map(form ->
                                Map.of("sku", form.sku(), "options", form.options(), "price", euro(product.cents())))
                        .toList());
        var made = post("/products", "product/" + product.title(), body);
        if (made.status() != CONFLICT) made.orFail("the product " + product.title());
    }

    private void bookStock() {
        var random = new Random(SEED);
        record Shelf(String sku, int quantity) {}
        var shelves = goods.stream()
                .flatMap(product -> product.forms().stream().map(form -> new Shelf(form.sku(), product.stock(random))))
                .filter(shelf -> shelf.quantity() > 0)
                .toList();
        each(shelves, shelf -> {
            var path = "/inventory/" + ShopClient.encoded(shelf.sku()) + "/adjustments";
            post(path, "stock/" + shelf.sku(), Map.of("quantity", shelf.quantity(), "reason", "initial"))
                    .orFail("the stock of " + shelf.sku());
        });
    }

    /** Whoever makes a thing also delivers it. */
    private void makeSuppliers() {
        if (shop.get("/suppliers?limit=1", administrator).status() == NOT_FOUND) return;
        for (var brand : goods.stream()
                .map(product -> product.family().brand())
                .distinct()
                .toList()) {
            var mail = "orders@" + brand.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-") + ".example";
            var supplier = Map.of(
                    "name", brand, "currency", Goods.CURRENCY, "email", mail, "leadTimeDays", 4 + brand.length());
            var made = post("/suppliers", "supplier/" + brand, supplier);
            if (made.status() == CONFLICT) continue;
            var id = made.orFail("the supplier " + brand).body().path("id").asString();
            each(
                    goods.stream()
                            .filter(product -> product.family().brand().equals(brand))
                            .toList(),
                    product -> {
                        for (var form : product.forms()) addToCatalogue(id, product, form);
                    });
        }
    }

    private void addToCatalogue(String supplier, Goods product, Goods.Form form) {
        var entry = Map.of(
                "supplierSku", "X-" + form.sku(), "sku", form.sku(), "cost", euro(product.cost()), "packSize", 5);
        var made = post("/suppliers/" + supplier + "/catalogue", "catalogue/" + form.sku(), entry);
        if (made.status() != CONFLICT) made.orFail("the catalogue entry of " + form.sku());
    }

    private void makeDiscounts() {
        var codes = List.of(
                Map.of("code", "ENCORE", "kind", "percent", "percentBasisPoints", 1_000),
                Map.of("code", "DACAPO", "kind", "amount", "amount", euro(500)));
        for (var code : codes) {
            var made = post("/discounts", "discount/" + code.get("code"), code);
            if (made.status() != CONFLICT) made.orFail("the discount " + code.get("code"));
        }
    }

    private ShopClient.Answer post(String path, String name, Object body) {
        var headers = new HashMap<>(administrator);
        headers.put(
                KEY,
                UUID.nameUUIDFromBytes(("demo/" + name).getBytes(StandardCharsets.UTF_8))
                        .toString());
        return shop.patiently(() -> shop.post(path, headers, body));
    }

    private static Map<String, Object> euro(int cents) {
        return Map.of("amount", cents, "currency", Goods.CURRENCY);
    }

    private void say(String what, Runnable work) {
        out.printf("%-12s ", what);
        out.flush();
        long started = System.nanoTime();
        work.run();
        out.printf("%5.1f s%n", (System.nanoTime() - started) / 1e9);
    }

    private <T> void each(List<T> all, Consumer<T> work) {
        try (var workers = Executors.newFixedThreadPool(PARALLEL)) {
            var tasks = all.stream()
                    .<Callable<Void>>map(one -> () -> {
                        work.accept(one);
                        return null;
                    })
                    .toList();
            for (var done : workers.invokeAll(tasks)) done.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("stopped", stopped);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DemoFailure known) throw known;
            throw new DemoFailure("it did not work", failed);
        }
    }
}
