package dev.tutti.core.identity.profile;

import dev.tutti.core.identity.throttle.Attempts;
import dev.tutti.core.identity.user.DisplayName;
import dev.tutti.core.identity.user.EmailAddress;
import dev.tutti.core.identity.user.NewPassword;
import dev.tutti.core.identity.user.Passwords;
import dev.tutti.core.identity.user.User;
import dev.tutti.core.identity.user.Users;
import dev.tutti.platform.security.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** From what someone typed to an account. Hashing comes before the transaction, since it takes long. */
@Component
public class Registrations {

    private final Users users;
    private final Passwords passwords;
    private final Attempts attempts;

    Registrations(Users users, Passwords passwords, Attempts attempts) {
        this.users = users;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** Registers someone from an address, which may not do so too often. */
    User register(String email, String password, String displayName, String address) {
        var registration = prepare(email, password, displayName, User.ROLES_AT_FIRST);
        attempts.countRegistration(address);
        var user = users.register(registration);
        attempts.forgiveRegistration(address);
        return user;
    }

    /** Checks everything that was typed and hashes the password. */
    public Users.Registration prepare(String email, String password, String displayName, Set<Role> roles) {
        var address = EmailAddress.of(email);
        var name = DisplayName.of(displayName);
        var chosen = NewPassword.of("password", password, address);
        return new Users.Registration(address, name, passwords.hash(chosen), roles);
    }
}
