package dev.tutti.core.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.inventory.StandInInventory;
import dev.tutti.commerce.orders.StandInContacts;
import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.commerce.suppliers.StandInSuppliers;
import dev.tutti.contracts.api.commerce.orders.OrderContacts.Contact;
import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.commerce.orders.OrderLine;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.money.Money;
import dev.tutti.core.files.StandInFiles;
import dev.tutti.core.identity.StandInIdentity;
import dev.tutti.core.identity.StandInPeople;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Notifications beside stand-ins for the services it hears and asks, and what its tests have in common. */
public final class NotificationsTutti {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private NotificationsTutti() {}

    public static ServiceDeclaration[] declarations() {
        return new ServiceDeclaration[] {
            StandInIdentity.declaration(),
            StandInOrders.declaration(),
            StandInInventory.declaration(),
            StandInSuppliers.declaration(),
            StandInFiles.declaration(),
            new NotificationsDeclaration().declaration()
        };
    }

    /** Mail goes into the inside mailbox. */
    public static TuttiExtension create() {
        return builder().build();
    }

    public static TuttiExtension.Builder builder() {
        return TuttiExtension.of(declarations())
                .with("tutti.notifications.sender-name", "Vinyl & Wool")
                .with("tutti.notifications.public-url", "https://shop.example/");
    }

    public static String newEmail() {
        return "person" + NUMBERS.incrementAndGet() + "@example.org";
    }

    public static UUID person(TuttiExtension tutti, String role, String email) {
        return tutti.bean(StandInPeople.class).add(UUID.randomUUID(), role, email);
    }

    public static TestHttp as(TuttiExtension tutti, UUID user, String... roles) {
        return tutti.http().bearer(tutti.tokens().issue(user, roles));
    }

    public static TestHttp administrator(TuttiExtension tutti) {
        return as(tutti, UUID.randomUUID(), "administrator");
    }

    /** Publishes the facts as their services would: through the outbox, in a transaction. */
    public static void publish(TuttiExtension tutti, Event... facts) {
        tutti.bean(TransactionOperations.class)
                .executeWithoutResult(_ -> List.of(facts).forEach(tutti.bean(Events.class)::publish));
    }

    /** An order of that person, or of a guest, whom the stand-in for orders knows. */
    public static OrderPlaced anOrder(
            TuttiExtension tutti, @Nullable UUID customer, @Nullable String email, String locale) {
        var id = UUID.randomUUID();
        var number = "T-" + NUMBERS.incrementAndGet();
        tutti.bean(StandInContacts.class).put(id, new Contact(number, customer, email, "Änne <b>Bold</b>", locale));
        return new OrderPlaced(
                UUID.randomUUID(),
                Instant.now(),
                id,
                number,
                customer,
                null,
                "DE",
                "EUR",
                List.of(aLine("Wool <script>alert(1)</script>", 2, 50_000), aLine("Needles & Pins", 1, 22_960)),
                eur(0),
                eur(19_711),
                eur(490),
                eur(123_450));
    }

    private static OrderLine aLine(String title, int quantity, long unitPrice) {
        return new OrderLine(
                UUID.randomUUID(),
                "SKU",
                UUID.randomUUID(),
                title,
                quantity,
                eur(unitPrice),
                eur(0),
                eur(0),
                eur(unitPrice * quantity));
    }

    public static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    public static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** The items of the first page of a list. */
    public static List<JsonNode> items(TestHttp http, String path) {
        return StreamSupport.stream(ok(http.get(path)).path("items").spliterator(), false)
                .toList();
    }

    /** The first such item of a list, as soon as there is one. */
    public static JsonNode awaitItem(TestHttp http, String path, Predicate<JsonNode> wanted) {
        return await().atMost(PATIENCE)
                .until(() -> items(http, path).stream().filter(wanted).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    public static Predicate<JsonNode> with(String member, String value) {
        return item -> item.path(member).asString().equals(value);
    }
}
