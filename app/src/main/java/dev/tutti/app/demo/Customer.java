package dev.tutti.app.demo;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Somebody who looks around, puts a few things into a cart and buys them. */
final class Customer {

    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final int UNAUTHENTICATED = 401;
    private static final List<String> NAMES =
            List.of("Ada", "Bela", "Clara", "Dmitri", "Edith", "Fanny", "Gustav", "Hanna", "Igor", "Jonas");
    private static final List<String> CITIES = List.of("Berlin", "Leipzig", "Hamburg", "Weimar", "Bonn", "Dresden");

    private final ShopClient shop;
    private final Tally tally;
    private final String email;
    private final String password;
    private final boolean isGuest;
    private Map<String, String> headers = Map.of();

    private Customer(ShopClient shop, Tally tally, String email, String password, boolean isGuest) {
        this.shop = shop;
        this.tally = tally;
        this.email = email;
        this.password = password;
        this.isGuest = isGuest;
    }

    static Customer guest(ShopClient shop, Tally tally) {
        return new Customer(shop, tally, "guest-" + word(4) + "@demo.example", "", true);
    }

    static Customer register(ShopClient shop, Tally tally) {
        var customer = new Customer(shop, tally, "customer-" + word(6) + "@demo.example", word(16), false);
        var person = Map.of("email", customer.email, "password", customer.password, "displayName", pick(NAMES));
        shop.patiently(() -> shop.post("/auth/register", Map.of(), person)).orFail("the registration of a customer");
        customer.signIn();
        return customer;
    }

    void shop(List<String> products) {
        look(products);
        var cart = openCart();
        if (!cart.isGood()) {
            tally.refused(cart.slug());
            return;
        }
        var id = cart.body().path("id").asString();
        var token = cart.body().path("token").asString("");
        if (!token.isEmpty()) headers = Map.of("X-Cart-Token", token);
        int wanted = 1 + RANDOM.nextInt(3);
        for (int line = 0; line < wanted; line++) put(id, products);
        buy(id);
    }

    private void signIn() {
        var tokens = shop.patiently(
                        () -> shop.post("/auth/login", Map.of(), Map.of("email", email, "password", password)))
                .orFail("the sign-in of a customer");
        headers = Map.of(
                "Authorization", "Bearer " + tokens.body().path("accessToken").asString());
    }

    private void look(List<String> products) {
        int pages = RANDOM.nextInt(3);
        for (int page = 0; page < pages; page++) {
            shop.get("/products/" + pick(products), Map.of());
            tally.looked();
        }
    }

    private ShopClient.Answer openCart() {
        var opened = shop.post("/carts", headers, Map.of());
        if (opened.status() != UNAUTHENTICATED || isGuest) return opened;
        signIn();
        return shop.post("/carts", headers, Map.of());
    }

    private void put(String cart, List<String> products) {
        var product = shop.get("/products/" + pick(products), Map.of()).body();
        tally.looked();
        var variants = product.path("variants");
        if (variants.isEmpty()) return;
        var sku = variants.get(RANDOM.nextInt(variants.size())).path("sku").asString();
        var path = "/carts/" + cart + "/lines/" + ShopClient.encoded(sku);
        shop.put(path, headers, Map.of("quantity", 1 + RANDOM.nextInt(2)));
    }

    private void buy(String cart) {
        var keyed = new HashMap<>(headers);
        keyed.put("Idempotency-Key", new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString());
        var order = shop.post("/carts/" + cart + "/checkout", keyed, wish());
        if (order.isGood()) {
            tally.accepted();
            return;
        }
        tally.refused(order.slug());
        // What is refused would be refused again: the next visit begins with an empty cart.
        shop.get("/carts/" + cart, headers)
                .body()
                .path("lines")
                .forEach(line -> shop.put(
                        "/carts/" + cart + "/lines/"
                                + ShopClient.encoded(line.path("sku").asString()),
                        headers,
                        Map.of("quantity", 0)));
    }

    private Map<String, Object> wish() {
        var address = Map.of(
                "name",
                pick(NAMES) + " Demo",
                "line1",
                "Probenweg " + (1 + RANDOM.nextInt(90)),
                "postalCode",
                "%05d".formatted(10_000 + RANDOM.nextInt(80_000)),
                "city",
                pick(CITIES),
                "country",
                "DE");
        var body = new HashMap<String, Object>();
        body.put("shippingAddress", address);
        if (isGuest) body.put("email", email);
        body.put("payment", payment());
        return body;
    }

    /** By test card, of which a few are declined; by invoice once the shop has said that it takes no test cards. */
    private Map<String, Object> payment() {
        if (tally.hasRefused("payment-method-not-offered")) return Map.of("method", "manual");
        var token = RANDOM.nextInt(25) == 0 ? "test-decline" : "test-approve";
        return Map.of("method", "test", "token", token);
    }

    private static <T> T pick(List<T> items) {
        return items.get(RANDOM.nextInt(items.size()));
    }

    private static String word(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
