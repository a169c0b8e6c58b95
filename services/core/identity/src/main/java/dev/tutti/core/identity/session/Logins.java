package dev.tutti.core.identity.session;

import dev.tutti.core.identity.throttle.Attempts;
import dev.tutti.core.identity.user.EmailAddress;
import dev.tutti.core.identity.user.Passwords;
import dev.tutti.core.identity.user.User;
import dev.tutti.core.identity.user.Users;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * From an e-mail address and a password to a session. No transaction of its own: hashing takes long, and what it reads
 * is checked again when the session begins.
 */
@Component
class Logins {

    private final Users users;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Attempts attempts;

    Logins(Users users, Passwords passwords, Sessions sessions, Attempts attempts) {
        this.users = users;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
    }

    /** Says the same, after the same work, whether the account is unknown or the password is wrong. */
    Refreshed.GoesOn login(String email, String password, String address, String client) {
        var account = keyOf(email);
        attempts.countLogin(account, address);
        var user = users.findByEmail(account);
        if (!passwords.match(password, user)) {
            throw wrong();
        }
        var begun = user.map(known -> upgraded(known, password))
                .flatMap(known -> sessions.begin(known, client))
                .orElseThrow(Logins::wrong);
        attempts.forgiveLogin(account, address);
        return begun;
    }

    /** What cannot be an address has no account; it is counted and answered like any other without one. */
    private static String keyOf(String email) {
        try {
            return EmailAddress.of(email).key();
        } catch (Refusal notAnAddress) {
            return email.toLowerCase(Locale.ROOT);
        }
    }

    private User upgraded(User user, String password) {
        if (!passwords.isOutdated(user.passwordHash())) {
            return user;
        }
        users.upgradeHash(user.id(), user.passwordHash(), passwords.rehash(password));
        return users.get(user.id());
    }

    private static Refusal wrong() {
        return new Refusal(
                Refusal.Kind.UNAUTHENTICATED, "wrong-credentials", "The e-mail address or the password is wrong.");
    }
}
