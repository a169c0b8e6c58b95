package dev.tutti.commerce.orders;

import dev.tutti.contracts.api.commerce.orders.OrderContacts;
import dev.tutti.platform.runtime.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.RestController;

/** Knows whom a test tells it. */
@RestController
public class StandInContacts implements OrderContacts {

    private final Map<UUID, Contact> contacts = new ConcurrentHashMap<>();

    public void put(UUID orderId, Contact contact) {
        contacts.put(orderId, contact);
    }

    @Override
    public Contact get(UUID orderId) {
        return Optional.ofNullable(contacts.get(orderId)).orElseThrow(() -> Refusal.notFound("order"));
    }
}
