package dev.tutti.commerce.orders.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Stripe, as the test's own server speaks it. */
class StripeTests {

    private static final String SECRET_KEY = "sk_test_standin";
    private static final String WEBHOOK_SECRET = "whsec_standin";
    private static final StripeStandIn STRIPE = new StripeStandIn();

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services()
            .with("tutti.orders.payments.stripe.secret-key", SECRET_KEY)
            .with("tutti.orders.payments.stripe.webhook-secret", WEBHOOK_SECRET)
            .with("tutti.orders.payments.stripe.url", STRIPE.url())
            .with("tutti.orders.payments.stripe.timeout", "2s")
            .build();

    private final Shop shop = Shop.in(tutti);
    private final UUID ada = Shop.someone();

    @AfterAll
    static void stop() {
        STRIPE.close();
    }

    @Test
    void createsAnIntentThatChargesNobodyAndConfirmsItWithAKeyOfItsOwn() {
        var answer = pay(Shop.key(), StripeStandIn.APPROVED);

        var id = Shop.id(answer);
        assertThat(answer.json().path("state").asString()).isEqualTo("paid");
        assertThat(STRIPE.chargesOf(id.toString())).isEqualTo(1);
        var create = request("/v1/payment_intents", id);
        assertThat(create.form())
                .containsEntry("amount", "2000")
                .containsEntry("currency", "eur")
                .containsEntry("payment_method", StripeStandIn.APPROVED)
                .doesNotContainKey("confirm");
        assertThat(create.headers())
                .containsEntry("Authorization", "Bearer " + SECRET_KEY)
                .containsEntry("Stripe-Version", "2024-06-20")
                .containsEntry("Idempotency-Key", id.toString())
                .containsEntry("Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void refusesAnOrderWhosePaymentIsDeclined() {
        var key = Shop.key();

        var answer = pay(key, StripeStandIn.DECLINED);

        assertThat(answer.problem()).isEqualTo("payment-declined");
        assertThat(answer.json().path("code").asString()).isEqualTo("insufficient_funds");
        assertThat(shop.state(shop.orderOf(key))).isEqualTo("abandoned");
    }

    @Test
    void findsOutWhatALostAnswerSaid() {
        for (var token : List.of(StripeStandIn.SILENT_AFTER_CHARGE, StripeStandIn.BROKEN_AFTER_CHARGE)) {
            var key = Shop.key();
            var sku = shop.sell(1000, 5);

            var lost = pay(sku, key, token);
            var again = pay(sku, key, token);

            assertThat(lost.problem()).as(token).isEqualTo("payment-unknown");
            assertThat(again.status()).as(token).isEqualTo(201);
            assertThat(STRIPE.chargesOf(Shop.id(again).toString())).isEqualTo(1);
        }
    }

    @Test
    void settlesALostAnswerWithoutTheClient() {
        var charged = Shop.key();
        var uncharged = Shop.key();
        pay(charged, StripeStandIn.SILENT_AFTER_CHARGE);
        pay(uncharged, StripeStandIn.BROKEN_BEFORE_CHARGE);

        shop.later(Duration.ofMinutes(3));

        await().untilAsserted(() -> {
            assertThat(shop.state(shop.orderOf(charged))).isEqualTo("paid");
            assertThat(shop.state(shop.orderOf(uncharged))).isEqualTo("abandoned");
        });
        assertThat(STRIPE.intentOf(shop.orderOf(uncharged).toString()).status).isEqualTo("canceled");
    }

    @Test
    void placesOnceWhenTheWebhookComesBeforeTheAnswer() {
        STRIPE.beforeAnswer(intent -> assertThat(send(event("evt_" + intent, "payment_intent.succeeded", intent))
                        .status())
                .isEqualTo(204));

        var answer = pay(Shop.key(), StripeStandIn.WEBHOOK_FIRST);

        var id = Shop.id(answer);
        assertThat(answer.json().path("state").asString()).isEqualTo("paid");
        assertThat(shop.facts("OrderPlaced", id)).isEqualTo(1);
        assertThat(shop.facts("OrderPaid", id)).isEqualTo(1);
    }

    @Test
    void waitsForAShopperWhoConfirmsInTheBrowser() {
        var placed = payInBrowser();
        var id = Shop.id(placed);
        assertThat(placed.json().path("state").asString()).isEqualTo("placed");
        assertThat(placed.json().path("payment").path("state").asString()).isEqualTo("pending");
        assertThat(placed.json().path("payment").path("clientSecret").asString())
                .endsWith("_secret_x");
        var intent = STRIPE.intentOf(id.toString());

        // Out of order: the failure of a first card arrives after the success of the second.
        STRIPE.confirmByShopper(intent);
        send(event("evt_b" + intent.id, "payment_intent.succeeded", intent.id));
        send(event("evt_a" + intent.id, "payment_intent.payment_failed", intent.id));

        assertThat(shop.state(id)).isEqualTo("paid");
        assertThat(shop.facts("OrderPaid", id)).isEqualTo(1);
    }

    @Test
    void waitsForTheAuthenticationThatABankAsksFor() {
        var placed = pay(Shop.key(), StripeStandIn.AUTHENTICATION);

        assertThat(placed.json().path("payment").path("state").asString()).isEqualTo("pending");
        var intent = STRIPE.intentOf(Shop.id(placed).toString());
        STRIPE.confirmByShopper(intent);
        send(event("evt_" + intent.id, "payment_intent.succeeded", intent.id));
        assertThat(shop.state(Shop.id(placed))).isEqualTo("paid");
    }

    @Test
    void cancelsWhatNobodyPaidInTimeAndTellsStripeSo() {
        var id = Shop.id(payInBrowser());

        shop.later(Duration.ofMinutes(40));

        await().untilAsserted(() -> assertThat(shop.state(id)).isEqualTo("cancelled"));
        assertThat(STRIPE.intentOf(id.toString()).status).isEqualTo("canceled");
        assertThat(shop.facts("OrderCancelled", id)).isEqualTo(1);
    }

    @Test
    void keepsAnOrderThatWasPaidAtTheLastMoment() {
        var id = Shop.id(payInBrowser());
        STRIPE.confirmByShopper(STRIPE.intentOf(id.toString()));

        shop.later(Duration.ofMinutes(40));

        await().untilAsserted(() -> assertThat(shop.state(id)).isEqualTo("paid"));
        assertThat(shop.facts("OrderCancelled", id)).isZero();
    }

    @Test
    void paysBackThroughStripe() {
        var id = Shop.id(pay(Shop.key(), StripeStandIn.APPROVED));

        shop.customer(ada).post("/api/v1/orders/%s/cancellation".formatted(id));

        await().untilAsserted(() -> assertThat(shop.facts("OrderRefunded", id)).isEqualTo(1));
        assertThat(STRIPE.intentOf(id.toString()).refunded).hasValue(2000);
    }

    @Test
    void believesNoMessageThatStripeDidNotSign() {
        var id = Shop.id(payInBrowser());
        var intent = STRIPE.intentOf(id.toString());
        STRIPE.confirmByShopper(intent);
        var body = event("evt_x" + intent.id, "payment_intent.succeeded", intent.id);
        var now = tutti.clock().instant();

        assertThat(send(body, "t=%d,v1=00".formatted(now.getEpochSecond())).problem())
                .isEqualTo("invalid-webhook-signature");
        assertThat(send(body + " ", signature(body, now)).problem()).isEqualTo("invalid-webhook-signature");
        assertThat(send(body, signature(body, now.minus(Duration.ofMinutes(6)))).problem())
                .isEqualTo("invalid-webhook-signature");
        assertThat(send(body, "nonsense").status()).isEqualTo(400);
        assertThat(shop.state(id)).isEqualTo("placed");
        assertThat(send(body, "v0=old," + signature(body, now)).status()).isEqualTo(204);
        assertThat(shop.state(id)).isEqualTo("paid");
    }

    @Test
    void takesAMessageOnceAndOneOfNobodyInSilence() {
        var id = Shop.id(payInBrowser());
        var intent = STRIPE.intentOf(id.toString());
        STRIPE.confirmByShopper(intent);
        var body = event("evt_" + intent.id, "payment_intent.succeeded", intent.id);

        var answers = Shop.atOnce(4, _ -> send(body));
        long asked = lookUps(intent);
        send(body);

        assertThat(answers).extracting(TestHttp.Answer::status).containsOnly(204);
        assertThat(shop.facts("OrderPaid", id)).isEqualTo(1);
        assertThat(lookUps(intent)).isEqualTo(asked);
        assertThat(send(event("evt_nobody", "payment_intent.succeeded", "pi_nobody"))
                        .status())
                .isEqualTo(204);
        assertThat(send(event("evt_other", "customer.created", "cus_1")).status())
                .isEqualTo(204);
    }

    private static long lookUps(StripeStandIn.Intent intent) {
        return STRIPE.received().stream()
                .filter(request ->
                        request.method().equals("GET") && request.path().endsWith("/" + intent.id))
                .count();
    }

    private static StripeStandIn.Received request(String path, UUID orderId) {
        return STRIPE.received().stream()
                .filter(request -> request.path().equals(path)
                        && orderId.toString().equals(request.form().get("metadata[order_id]")))
                .findFirst()
                .orElseThrow();
    }

    private TestHttp.Answer pay(String key, String token) {
        return pay(shop.sell(1000, 5), key, token);
    }

    private TestHttp.Answer pay(String sku, String key, String token) {
        return shop.place(
                ada,
                key,
                Map.of(
                        "lines", List.of(Map.of("sku", sku, "quantity", 2)),
                        "payment", Map.of("method", "stripe", "token", token)));
    }

    private TestHttp.Answer payInBrowser() {
        return shop.place(
                ada,
                Shop.key(),
                Map.of(
                        "lines", List.of(Map.of("sku", shop.sell(1000, 5), "quantity", 2)),
                        "payment", Map.of("method", "stripe")));
    }

    private static String event(String id, String type, String intent) {
        return """
                {"id":"%s","object":"event","type":"%s","data":{"object":{"id":"%s","object":"payment_intent"}}}
                """.formatted(id, type, intent).strip();
    }

    private static TestHttp.Answer send(String body) {
        return send(body, signature(body, tutti.clock().instant()));
    }

    private static TestHttp.Answer send(String body, String signature) {
        return tutti.http()
                .header("Stripe-Signature", signature)
                .header("Content-Type", "application/json; charset=utf-8")
                .send("POST", "/api/v1/payment-webhooks/stripe", BodyPublishers.ofString(body));
    }

    private static String signature(String body, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(WEBHOOK_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=%d,v1=%s".formatted(at.getEpochSecond(), HexFormat.of().formatHex(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
