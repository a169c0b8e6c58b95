package dev.tutti.core.notifications.reader;

import dev.tutti.contracts.api.commerce.orders.OrderContacts;
import dev.tutti.contracts.api.commerce.suppliers.PurchaseOrderDocuments;
import dev.tutti.contracts.api.core.identity.UserContacts;
import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderSent;
import dev.tutti.contracts.events.core.files.ImportFinished;
import dev.tutti.core.notifications.occasion.Occasion;
import dev.tutti.core.notifications.reader.Reader.Attachment;
import dev.tutti.core.notifications.setting.NotificationSettings;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.security.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Finds out who is to hear of an occasion, by asking the services that know. Who is no longer known there is nobody; a
 * service that gives no answer is an exception, and the job comes back later.
 */
@Component
public class Readers {

    private static final String USER = "user:";

    private final UserContacts users;
    private final OrderContacts orders;
    private final PurchaseOrderDocuments purchaseOrders;
    private final Services services;
    private final NotificationSettings settings;

    Readers(
            UserContacts users,
            OrderContacts orders,
            PurchaseOrderDocuments purchaseOrders,
            Services services,
            NotificationSettings settings) {
        this.users = users;
        this.orders = orders;
        this.purchaseOrders = purchaseOrders;
        this.services = services;
        this.settings = settings;
    }

    /** Everybody who is to hear of it. */
    public List<Reader> list(Occasion occasion) {
        var audience = occasion.kind().audience();
        if (!services.isOffered(audience.service())) {
            return List.of();
        }
        return switch (audience) {
            case SHOPPER -> one(() -> shopper(orderIdOf(occasion.event())));
            case MERCHANTS -> merchants();
            case OWNER -> one(() -> user(((ImportFinished) occasion.event()).ownerId()));
            case SUPPLIER -> one(() -> supplier((PurchaseOrderSent) occasion.event()));
        };
    }

    /** The reader of that key, as they are now. */
    public Optional<Reader> find(Occasion occasion, String key) {
        var audience = occasion.kind().audience();
        if (!services.isOffered(audience.service())) {
            return Optional.empty();
        }
        var found = switch (audience) {
            case MERCHANTS, OWNER -> one(() -> user(UUID.fromString(key.substring(USER.length()))));
            case SHOPPER, SUPPLIER -> list(occasion);
        };
        return found.stream().filter(reader -> reader.key().equals(key)).findFirst();
    }

    private List<Reader> merchants() {
        Map<UUID, UserContacts.Contact> found = new LinkedHashMap<>();
        for (var role : List.of(Role.MERCHANT, Role.ADMINISTRATOR)) {
            users.listByRole(role.label()).forEach(contact -> found.putIfAbsent(contact.userId(), contact));
        }
        var readers = new ArrayList<Reader>();
        found.values().forEach(contact -> readers.add(reader(contact)));
        return List.copyOf(readers);
    }

    private Reader user(UUID userId) {
        return reader(users.get(userId));
    }

    private Reader reader(UserContacts.Contact contact) {
        return new Reader(
                USER + contact.userId(),
                contact.userId(),
                contact.email(),
                contact.displayName(),
                Locale.forLanguageTag(settings.locale()),
                "",
                List.of());
    }

    /** An order has an address of its own, which need not be the account's. */
    private Reader shopper(UUID orderId) {
        var contact = orders.get(orderId);
        var customer = contact.customerId();
        return new Reader(
                customer == null ? "order:" + orderId : USER + customer,
                customer,
                contact.email(),
                contact.name(),
                Locale.forLanguageTag(contact.locale()),
                contact.number(),
                List.of());
    }

    private Reader supplier(PurchaseOrderSent sent) {
        var document = purchaseOrders.get(sent.purchaseOrderId());
        return new Reader(
                "supplier:" + document.supplierId(),
                document.supplierUserId(),
                document.supplierEmail(),
                document.supplierName(),
                Locale.forLanguageTag(document.locale()),
                document.number(),
                List.of(new Attachment(document.fileName(), "application/pdf", document.pdf())));
    }

    private static UUID orderIdOf(Event event) {
        return UUID.fromString(event.key());
    }

    private static List<Reader> one(Supplier<Reader> asked) {
        try {
            return List.of(asked.get());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
                return List.of();
            }
            throw refusal;
        }
    }
}
