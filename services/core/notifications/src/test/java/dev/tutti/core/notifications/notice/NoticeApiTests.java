package dev.tutti.core.notifications.notice;

import static dev.tutti.core.notifications.NotificationsTutti.anOrder;
import static dev.tutti.core.notifications.NotificationsTutti.as;
import static dev.tutti.core.notifications.NotificationsTutti.awaitItem;
import static dev.tutti.core.notifications.NotificationsTutti.eur;
import static dev.tutti.core.notifications.NotificationsTutti.items;
import static dev.tutti.core.notifications.NotificationsTutti.newEmail;
import static dev.tutti.core.notifications.NotificationsTutti.ok;
import static dev.tutti.core.notifications.NotificationsTutti.person;
import static dev.tutti.core.notifications.NotificationsTutti.publish;
import static dev.tutti.core.notifications.NotificationsTutti.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.contracts.events.commerce.inventory.StockLow;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderRefunded;
import dev.tutti.contracts.events.commerce.orders.OrderShipped;
import dev.tutti.contracts.events.commerce.orders.OrderedQuantity;
import dev.tutti.contracts.events.core.files.ImportFinished;
import dev.tutti.core.notifications.NotificationsTutti;
import dev.tutti.platform.push.LiveFeed;
import dev.tutti.platform.push.LiveFrame;
import dev.tutti.platform.push.LiveListener;
import dev.tutti.platform.push.LiveWish;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.testing.TuttiExtension;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NoticeApiTests {

    private static final String NOTICES = "/api/v1/notifications";

    @RegisterExtension
    static final TuttiExtension tutti = NotificationsTutti.create();

    @Test
    void tellsACustomerOfEachStepOfTheirOrderInTheirLanguage() {
        var customer = UUID.randomUUID();
        var order = anOrder(tutti, customer, null, "de-DE");
        var shipped = new OrderShipped(
                UUID.randomUUID(),
                Instant.now(),
                order.orderId(),
                customer,
                UUID.randomUUID(),
                "DHL",
                "JD01",
                List.of(new OrderedQuantity("SKU", 1)),
                false);
        var refunded = new OrderRefunded(
                UUID.randomUUID(), Instant.now(), order.orderId(), customer, UUID.randomUUID(), eur(990), "return");

        publish(tutti, order, shipped, refunded);

        var http = as(tutti, customer, "customer");
        var first = awaitItem(http, NOTICES, with("kind", "order-placed"));
        assertThat(first.path("title").asString()).isEqualTo("Ihre Bestellung %s ist bestätigt", order.number());
        assertThat(first.path("body").asString()).contains("1.234,50\u00a0€");
        assertThat(first.path("url").asString()).isEqualTo("/shop/orders/" + order.orderId());
        assertThat(awaitItem(http, NOTICES, with("kind", "order-shipped"))
                        .path("body")
                        .asString())
                .startsWith("Ein Teil Ihrer Bestellung");
        assertThat(awaitItem(http, NOTICES, with("kind", "order-refunded"))
                        .path("body")
                        .asString())
                .contains("9,90\u00a0€");
    }

    @Test
    void saysWhyAnOrderWasCancelledAndFallsBackToEnglish() {
        var customer = UUID.randomUUID();
        var order = anOrder(tutti, customer, null, "fi");

        publish(
                tutti,
                new OrderCancelled(
                        UUID.randomUUID(),
                        Instant.now(),
                        order.orderId(),
                        customer,
                        "expired",
                        List.of(),
                        eur(123_450)));

        var notice = awaitItem(as(tutti, customer, "customer"), NOTICES, with("kind", "order-cancelled"));
        assertThat(notice.path("body").asString()).contains("€1,234.50", "not paid in time");
    }

    @Test
    void countsWhatIsUnreadUntilItIsRead() {
        var customer = UUID.randomUUID();
        publish(tutti, anOrder(tutti, customer, null, "en"), anOrder(tutti, customer, null, "en"));
        var http = as(tutti, customer, "customer");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(ok(http.get(NOTICES)).path("unread").asInt()).isEqualTo(2));
        var page = ok(http.get(NOTICES + "?limit=1"));
        var newest = page.path("items").get(0).path("id").asString();

        assertThat(http.send("PUT", NOTICES + "/" + newest + "/read", BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);

        var one = ok(http.get(NOTICES));
        assertThat(one.path("unread").asInt()).isEqualTo(1);
        assertThat(one.path("items").get(0).path("readAt").isNull()).isFalse();
        assertThat(one.path("items").get(1).path("readAt").isNull()).isTrue();
        http.send("PUT", NOTICES + "/read", BodyPublishers.noBody());
        assertThat(ok(http.get(NOTICES)).path("unread").asInt()).isZero();
        var next = page.path("nextCursor").asString();
        assertThat(items(http, NOTICES + "?limit=1&cursor=" + next)).hasSize(1);
    }

    @Test
    void showsEverybodyTheirOwnOnly() {
        var customer = UUID.randomUUID();
        publish(tutti, anOrder(tutti, customer, null, "en"));
        var id = awaitItem(as(tutti, customer, "customer"), NOTICES, with("kind", "order-placed"))
                .path("id")
                .asString();
        var other = as(tutti, UUID.randomUUID(), "administrator");

        assertThat(items(other, NOTICES)).isEmpty();
        assertThat(other.send("PUT", NOTICES + "/" + id + "/read", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
        assertThat(tutti.http().get(NOTICES).status()).isEqualTo(401);
    }

    @Test
    void tellsMerchantsOfLowStockAndNobodyElse() {
        var merchant = person(tutti, "merchant", newEmail());
        var customer = person(tutti, "customer", newEmail());

        publish(tutti, new StockLow(UUID.randomUUID(), Instant.now(), "RED SOCKS/XL", 3, 5));

        var notice = awaitItem(as(tutti, merchant, "merchant"), NOTICES, with("kind", "stock-low"));
        assertThat(notice.path("body").asString())
                .isEqualTo("3 of RED SOCKS/XL can still be sold; the threshold is 5.");
        assertThat(notice.path("url").asString()).isEqualTo("/desk/stock/RED%20SOCKS%2FXL");
        assertThat(items(as(tutti, customer, "customer"), NOTICES)).isEmpty();
    }

    @Test
    void tellsTheOwnerOfAFinishedImport() {
        var owner = person(tutti, "owner", newEmail());

        publish(
                tutti,
                new ImportFinished(
                        UUID.randomUUID(),
                        Instant.now(),
                        UUID.randomUUID(),
                        owner,
                        "products",
                        "spring.csv",
                        true,
                        10_000,
                        9_000,
                        500,
                        400,
                        100));

        var notice = awaitItem(as(tutti, owner, "merchant"), NOTICES, with("kind", "import-finished"));
        assertThat(notice.path("title").asString()).isEqualTo("The dry run of spring.csv is finished");
        assertThat(notice.path("body").asString())
                .isEqualTo("10,000 rows: 9,000 created, 500 changed, 400 unchanged, 100 refused.");
    }

    @Test
    void saysNothingOfWhatHappenedLongAgo() {
        var customer = UUID.randomUUID();
        var old = anOrder(tutti, customer, null, "en");
        var stale = new OrderCancelled(
                UUID.randomUUID(),
                Instant.now().minus(Duration.ofDays(8)),
                old.orderId(),
                customer,
                "customer",
                List.of(),
                eur(1));

        publish(tutti, stale, old);

        var http = as(tutti, customer, "customer");
        awaitItem(http, NOTICES, with("kind", "order-placed"));
        assertThat(items(http, NOTICES)).hasSize(1);
    }

    @Test
    void keepsToWhatAPersonWants() {
        var customer = UUID.randomUUID();
        var http = as(tutti, customer, "customer");
        var without = Map.of("kind", "order-placed", "channels", Map.of("in-app", false));

        var changed = ok(http.put("/api/v1/notification-preferences", Map.of("items", List.of(without))));
        var order = anOrder(tutti, customer, null, "en");
        publish(
                tutti,
                order,
                new OrderRefunded(
                        UUID.randomUUID(),
                        Instant.now(),
                        order.orderId(),
                        customer,
                        UUID.randomUUID(),
                        eur(1),
                        "return"));

        assertThat(changed.path("items")).hasSize(4);
        var channels = changed.path("items").get(0).path("channels");
        assertThat(channels.path("in-app").asBoolean()).isFalse();
        assertThat(channels.path("email").asBoolean()).isTrue();
        awaitItem(http, NOTICES, with("kind", "order-refunded"));
        assertThat(items(http, NOTICES)).hasSize(1);
    }

    @Test
    void refusesPreferencesThatThereAreNot() {
        var http = as(tutti, UUID.randomUUID(), "customer");
        var kind = Map.of("kind", "gossip", "channels", Map.of("email", true));
        var channel = Map.of("kind", "order-placed", "channels", Map.of("pigeon", true));

        assertThat(http.put("/api/v1/notification-preferences", Map.of("items", List.of(kind)))
                        .problem())
                .isEqualTo("invalid-value");
        assertThat(http.put("/api/v1/notification-preferences", Map.of("items", List.of(channel)))
                        .problem())
                .isEqualTo("invalid-value");
    }

    @Test
    void tellsAnOpenPageAtOnce() {
        var customer = UUID.randomUUID();
        var page = new OpenPage(customer);
        var feed = tutti.bean(LiveFeed.class);
        feed.open();
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptionsInstanceOf(Refusal.class)
                .until(() -> !feed.here().isEmpty());
        feed.subscribe(page, List.of(new LiveWish("notifications", null)));

        publish(tutti, anOrder(tutti, customer, null, "en"));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(page.heard())
                        .anySatisfy(frame ->
                                assertThat(frame.json()).contains("\"unread\":1", "order-placed", "is confirmed")));
    }

    private record OpenPage(UUID userId, Queue<LiveFrame> heard) implements LiveListener {

        OpenPage(UUID userId) {
            this(userId, new ConcurrentLinkedQueue<>());
        }

        @Override
        public CurrentUser user() {
            return new CurrentUser(userId, UUID.randomUUID(), Set.of());
        }

        @Override
        public int room() {
            return 100;
        }

        @Override
        public void hear(LiveFrame frame) {
            heard.add(frame);
        }
    }
}
