package dev.tutti.core.identity;

import dev.tutti.contracts.api.core.identity.SigningKeys;
import dev.tutti.contracts.api.core.identity.UserContacts;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** Knows whom a test tells it; the keys of its tokens are those that the tests sign with. */
@RestController
public class StandInPeople implements UserContacts, SigningKeys {

    private final Map<UUID, Contact> contacts = new ConcurrentHashMap<>();
    private final Map<UUID, String> roles = new ConcurrentHashMap<>();
    private final String keys;

    StandInPeople(@Value("${tutti.services.identity.url}") String keys) {
        this.keys = keys;
    }

    public UUID add(UUID userId, String role, String email) {
        contacts.put(userId, new Contact(userId, email, "Ada"));
        roles.put(userId, role);
        return userId;
    }

    @Override
    public Contact get(UUID userId) {
        return Optional.ofNullable(contacts.get(userId)).orElseThrow(() -> Refusal.notFound("user"));
    }

    @Override
    public List<Contact> listByRole(String role) {
        return contacts.values().stream()
                .filter(contact -> role.equals(roles.get(contact.userId())))
                .toList();
    }

    @Override
    public KeySet get() {
        return Optional.ofNullable(RestClient.create(keys)
                        .get()
                        .uri("/.well-known/jwks.json")
                        .retrieve()
                        .body(KeySet.class))
                .orElseThrow();
    }
}
