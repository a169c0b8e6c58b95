package dev.tutti.core.identity.user;

import dev.tutti.contracts.events.core.identity.UserRegistered;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Role;
import dev.tutti.platform.web.EntityTags;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with accounts. */
@Component
public class Users {

    private static final Logger log = LoggerFactory.getLogger(Users.class);

    private final UserStore store;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Users(UserStore store, Events events, Ids ids, Clock clock) {
        this.store = store;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** An account that is to be; the password is hashed before, since that takes long. */
    public record Registration(EmailAddress email, DisplayName displayName, String passwordHash, Set<Role> roles) {}

    /** Adds the account, or refuses where the address has one. */
    @Transactional
    public User register(Registration registration) {
        // PostgreSQL keeps microseconds: what is answered now is what is read later.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var user = new User(
                ids.next(),
                registration.email(),
                registration.displayName(),
                registration.passwordHash(),
                registration.roles(),
                1,
                now);
        if (!store.insert(user)) {
            throw new EmailTaken();
        }
        events.publish(new UserRegistered(
                ids.next(), now, user.id(), user.displayName().text(), user.roleLabels()));
        log.info("user registered userId={}", user.id());
        return user;
    }

    /** Adds the account as the first administrator; empty where there is one already. */
    @Transactional
    public Optional<User> registerFirstAdministrator(Registration registration) {
        store.lockAdministrators();
        return store.countAdministrators() > 0 ? Optional.empty() : Optional.of(register(registration));
    }

    @Transactional(readOnly = true)
    public boolean hasAdministrator() {
        return store.countAdministrators() > 0;
    }

    @Transactional(readOnly = true)
    public User get(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("user"));
    }

    @Transactional(readOnly = true)
    public Optional<User> findByEmail(String emailKey) {
        return store.findByEmail(emailKey);
    }

    @Transactional(readOnly = true)
    public List<User> list(String text, UUID after, int rows) {
        return store.list(text, after, rows);
    }

    /** Those who have the role, in the order of their ids. */
    @Transactional(readOnly = true)
    public List<User> listByRole(Role role, int rows) {
        return store.listByRole(role.label(), rows);
    }

    /** The account, which nobody else changes until the current transaction ends. */
    @Transactional
    public User lock(UUID id) {
        return store.findForUpdate(id).orElseThrow(() -> Refusal.notFound("user"));
    }

    /** Stores a change to the version that was read; refuses it with 412 where there is another by now. */
    @Transactional
    public User change(User changed) {
        if (!store.update(changed)) {
            throw EntityTags.stale();
        }
        return get(changed.id());
    }

    @Transactional
    public void upgradeHash(UUID id, String from, String to) {
        store.updateHash(id, from, to);
    }

    /** Gives the account these roles and no others; the last administrator stays one. */
    @Transactional
    public User changeRoles(UUID id, Set<Role> roles) {
        store.lockAdministrators();
        var user = lock(id);
        boolean isDemoted = user.isAdministrator() && !roles.contains(Role.ADMINISTRATOR);
        if (isDemoted && store.countAdministrators() == 1) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "last-administrator",
                    "This is the last administrator: make someone else one first.");
        }
        var changed = new User(
                user.id(),
                user.email(),
                user.displayName(),
                user.passwordHash(),
                roles,
                user.version(),
                user.createdAt());
        log.info("roles changed userId={} roles={}", id, changed.roleLabels());
        return change(changed);
    }
}
