package dev.tutti.core.identity.profile;

import dev.tutti.contracts.api.core.identity.UserContacts;
import dev.tutti.core.identity.user.User;
import dev.tutti.core.identity.user.Users;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services how to reach people. The path is internal: only other services get here. */
@RestController
class UserContactsController implements UserContacts {

    private final Users users;

    UserContactsController(Users users) {
        this.users = users;
    }

    @Override
    public Contact get(UUID userId) {
        return contact(users.get(userId));
    }

    @Override
    public List<Contact> listByRole(String role) {
        return users.listByRole(roleOf(role), PAGE_MAX).stream()
                .map(UserContactsController::contact)
                .toList();
    }

    private static Role roleOf(String label) {
        try {
            return Role.of(label);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.invalid("role", "There is no role of that name.");
        }
    }

    private static Contact contact(User user) {
        return new Contact(user.id(), user.email().text(), user.displayName().text());
    }
}
