package dev.tutti.core.notifications.mail;

import static dev.tutti.core.notifications.NotificationsTutti.administrator;
import static dev.tutti.core.notifications.NotificationsTutti.anOrder;
import static dev.tutti.core.notifications.NotificationsTutti.as;
import static dev.tutti.core.notifications.NotificationsTutti.awaitItem;
import static dev.tutti.core.notifications.NotificationsTutti.items;
import static dev.tutti.core.notifications.NotificationsTutti.newEmail;
import static dev.tutti.core.notifications.NotificationsTutti.ok;
import static dev.tutti.core.notifications.NotificationsTutti.person;
import static dev.tutti.core.notifications.NotificationsTutti.publish;
import static dev.tutti.core.notifications.NotificationsTutti.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.suppliers.StandInDocuments;
import dev.tutti.contracts.api.commerce.suppliers.PurchaseOrderDocuments.Document;
import dev.tutti.contracts.events.commerce.inventory.StockLow;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseLine;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderSent;
import dev.tutti.core.notifications.NotificationsTutti;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class MailboxApiTests {

    private static final String MAILBOX = "/api/v1/mailbox";
    private static final String DELIVERIES = "/api/v1/notifications/deliveries?limit=100";

    @RegisterExtension
    static final TuttiExtension tutti = NotificationsTutti.create();

    @Test
    void confirmsAnOrderInTextAndInHtmlThatHidesNoScript() {
        var customer = UUID.randomUUID();
        var email = newEmail();
        var order = anOrder(tutti, customer, email, "de-AT");

        publish(tutti, order);

        var mail = awaitMail(email);
        assertThat(mail.path("subject").asString()).isEqualTo("Ihre Bestellung %s ist bestätigt", order.number());
        assertThat(mail.path("text").asString())
                .contains("Guten Tag Änne <b>Bold</b>,", "Wool <script>alert(1)</script>", "Gesamt: €\u00a01.234,50")
                .contains("https://shop.example/shop/orders/" + order.orderId());
        assertThat(mail.path("html").asString())
                .contains("lang=\"de\"", "Änne &lt;b&gt;Bold&lt;/b&gt;", "Wool &lt;script&gt;")
                .contains("Needles &amp; Pins", "Vinyl &amp; Wool")
                .doesNotContain("<script>", "<b>Bold");
    }

    @Test
    void writesToAGuestWhoHasNoPageToGoTo() {
        var email = newEmail();

        publish(tutti, anOrder(tutti, null, email, "en-GB"));

        var mail = awaitMail(email);
        assertThat(mail.path("text").asString())
                .contains("€1,234.50", "because this address was given with an order")
                .doesNotContain("https://shop.example");
    }

    @Test
    void sendsASupplierTheDocument() {
        var email = newEmail();
        var id = UUID.randomUUID();
        var supplierId = UUID.randomUUID();
        var pdf = "%PDF-1.7 of a test".getBytes(StandardCharsets.US_ASCII);
        tutti.bean(StandInDocuments.class)
                .put(
                        id,
                        new Document(
                                "PO-000123",
                                supplierId,
                                null,
                                "Łódzka Wełna",
                                email,
                                "de",
                                "PO-000123.pdf",
                                Base64.getEncoder().encodeToString(pdf)));

        publish(
                tutti,
                new PurchaseOrderSent(
                        UUID.randomUUID(),
                        Instant.now(),
                        id,
                        supplierId,
                        "PO-000123",
                        "main",
                        List.of(new PurchaseLine("YARN", 24, LocalDate.of(2026, 12, 1)))));

        var mail = awaitMail(email);
        assertThat(mail.path("subject").asString()).isEqualTo("Bestellung PO-000123 von Vinyl & Wool");
        assertThat(mail.path("text").asString()).contains("Łódzka Wełna", "1. Dezember 2026");
        var attachment = mail.path("attachments").get(0);
        assertThat(attachment.path("name").asString()).isEqualTo("PO-000123.pdf");
        var file = administrator(tutti).get(attachment.path("url").asString());
        assertThat(file.bytes()).isEqualTo(pdf);
        assertThat(file.header("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(administrator(tutti)
                        .get(MAILBOX + "/" + mail.path("id").asString() + "/attachments/2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void writesToAMerchantOnlyWhereTheyWantIt() {
        var quiet = newEmail();
        var keen = newEmail();
        person(tutti, "merchant", quiet);
        var merchant = person(tutti, "merchant", keen);
        var wish = Map.of("kind", "stock-low", "channels", Map.of("email", true));
        ok(as(tutti, merchant, "merchant").put("/api/v1/notification-preferences", Map.of("items", List.of(wish))));

        publish(tutti, new StockLow(UUID.randomUUID(), Instant.now(), "HATS", 1, 2));

        assertThat(awaitMail(keen).path("subject").asString()).isEqualTo("HATS is running low");
        assertThat(items(administrator(tutti), MAILBOX)).noneMatch(with("to", quiet));
    }

    @Test
    void showsHowFarAMessageCameWithoutAnyAddress() {
        var email = newEmail();
        var order = anOrder(tutti, null, email, "en");
        publish(tutti, order);
        awaitMail(email);

        var delivery = awaitItem(
                administrator(tutti),
                DELIVERIES + "&state=delivered&channel=email",
                with("recipient", "order:" + order.orderId()));

        assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
        assertThat(delivery.path("kind").asString()).isEqualTo("order-placed");
        assertThat(delivery.toString()).doesNotContain("@");
        assertThat(administrator(tutti)
                        .post("/api/v1/notifications/deliveries/%s/attempts"
                                .formatted(delivery.path("id").asString()))
                        .problem())
                .isEqualTo("not-dead");
    }

    @Test
    void isForAdministratorsOnly() {
        var merchant = as(tutti, UUID.randomUUID(), "merchant");

        assertThat(merchant.get(MAILBOX).status()).isEqualTo(403);
        assertThat(merchant.get(MAILBOX + "/" + UUID.randomUUID()).status()).isEqualTo(403);
        assertThat(merchant.get(DELIVERIES).status()).isEqualTo(403);
        assertThat(tutti.http().get(MAILBOX).status()).isEqualTo(401);
    }

    private static JsonNode awaitMail(String email) {
        var id = awaitItem(administrator(tutti), MAILBOX + "?limit=100", with("to", email))
                .path("id")
                .asString();
        return ok(administrator(tutti).get(MAILBOX + "/" + id));
    }
}
