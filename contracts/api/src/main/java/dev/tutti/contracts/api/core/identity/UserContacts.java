package dev.tutti.contracts.api.core.identity;

import dev.tutti.contracts.api.OfferedBy;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** How to reach the people who have an account. It is no part of any event: topics keep everything. */
@OfferedBy("identity")
@HttpExchange("/internal/v1/users")
public interface UserContacts {

    int PAGE_MAX = 500;

    /** Returns the contact, or refuses with not-found. */
    @GetExchange("/{userId}/contact")
    Contact get(@PathVariable UUID userId);

    /** Those who have a role, by id, at most {@link #PAGE_MAX}. */
    @GetExchange("/contacts")
    List<Contact> listByRole(@RequestParam String role);

    record Contact(UUID userId, String email, String displayName) {}
}
