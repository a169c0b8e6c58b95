package dev.tutti.core.notifications.mail;

import static dev.tutti.core.notifications.NotificationsTutti.administrator;
import static dev.tutti.core.notifications.NotificationsTutti.anOrder;
import static dev.tutti.core.notifications.NotificationsTutti.awaitItem;
import static dev.tutti.core.notifications.NotificationsTutti.newEmail;
import static dev.tutti.core.notifications.NotificationsTutti.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.core.notifications.NotificationsTutti;
import dev.tutti.platform.testing.TuttiExtension;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class SmtpTests {

    private static final String DELIVERIES = "/api/v1/notifications/deliveries?limit=100&channel=email";
    private static final TestMailServer SERVER = TestMailServer.start();

    @RegisterExtension
    static final TuttiExtension tutti = NotificationsTutti.builder()
            .with("tutti.notifications.mail.host", "127.0.0.1")
            .with("tutti.notifications.mail.port", SERVER.port())
            .with("tutti.notifications.mail.security", "none")
            .with("tutti.notifications.mail.from", "shop@example.org")
            .build();

    @Test
    void sendsTextAndHtmlAsOneMailUnderAnIdThatStays() throws Exception {
        var email = newEmail();

        publish(tutti, anOrder(tutti, null, email, "de"));

        var mail = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(awaitMails(email, 1).getFirst().getBytes(StandardCharsets.UTF_8)));
        var delivery = awaitItem(
                administrator(tutti),
                DELIVERIES,
                item -> mailId(mail).startsWith("<" + item.path("id").asString()));
        assertThat(delivery.path("state").asString()).isEqualTo("delivered");
        assertThat(mail.getSubject()).startsWith("Ihre Bestellung").endsWith("bestätigt");
        assertThat(mail.getFrom()[0].toString()).contains("Vinyl & Wool", "shop@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var alternatives = alternatives((Multipart) mail.getContent());
        assertThat(alternatives.getBodyPart(0).getContentType()).startsWith("text/plain");
        assertThat(alternatives.getBodyPart(1).getContentType()).startsWith("text/html");
    }

    @Test
    void triesAgainLaterWhatTheServerDoesNotTakeNow() {
        var email = newEmail();
        SERVER.refuse(email, 451, "4.7.1 <%s> greylisted".formatted(email));
        SERVER.refuse(email, 452, "4.2.2 mailbox of %s full".formatted(email));
        var order = anOrder(tutti, null, email, "en");

        publish(tutti, order);

        var first = awaitDelivery(order, "retrying", 1);
        assertThat(first.path("problem").asString())
                .contains("451", "greylisted")
                .doesNotContain("@");
        tutti.clock().advance(Duration.ofSeconds(40));
        awaitDelivery(order, "retrying", 2);
        assertThat(SERVER.received(email)).isEmpty();
        tutti.clock().advance(Duration.ofSeconds(80));
        var last = awaitDelivery(order, "delivered", 3);
        assertThat(last.path("problem").isNull()).isTrue();
        assertThat(awaitMails(email, 1)).hasSize(1);
    }

    @Test
    void givesUpWhatTheServerRefusesForGoodUntilSomebodyTriesAgain() {
        var email = newEmail();
        SERVER.refuse(email, 550, "5.1.1 <%s>: no such user here".formatted(email));
        var order = anOrder(tutti, null, email, "en");

        publish(tutti, order);

        var dead = awaitDelivery(order, "dead", 1);
        assertThat(dead.path("problem").asString())
                .contains("550", "no such user")
                .doesNotContain("@");
        var again = "/api/v1/notifications/deliveries/%s/attempts"
                .formatted(dead.path("id").asString());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(administrator(tutti).post(again).status()).isEqualTo(202));
        awaitDelivery(order, "delivered", 2);
        assertThat(awaitMails(email, 1)).hasSize(1);
    }

    @Test
    void writesOnceHoweverOftenTheNewsComes() {
        var email = newEmail();
        var order = anOrder(tutti, null, email, "en");
        var sameNews = anOrder(tutti, null, newEmail(), "en");

        publish(tutti, order);
        awaitMails(email, 1);
        publish(tutti, order);
        publish(tutti, sameNews);

        awaitDelivery(sameNews, "delivered", 1);
        assertThat(SERVER.received(email)).hasSize(1);
    }

    private static JsonNode awaitDelivery(OrderPlaced order, String state, int attempts) {
        return awaitItem(
                administrator(tutti),
                DELIVERIES,
                item -> item.path("recipient").asString().equals("order:" + order.orderId())
                        && item.path("state").asString().equals(state)
                        && item.path("attempts").asInt() == attempts);
    }

    private static List<String> awaitMails(String email, int count) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> SERVER.received(email), mails -> mails.size() == count);
    }

    private static String mailId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Multipart alternatives(Multipart mixed) throws Exception {
        var first = mixed.getBodyPart(0).getContent();
        return first instanceof Multipart inner ? alternatives(inner) : mixed;
    }
}
