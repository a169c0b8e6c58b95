package dev.tutti.core.identity.profile;

import dev.tutti.core.identity.session.Sessions;
import dev.tutti.core.identity.user.User;
import dev.tutti.core.identity.user.Users;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.security.Role;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes to accounts that sessions depend on. */
@Component
class Profiles {

    private final Users users;
    private final Sessions sessions;

    Profiles(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    /** Stores the changed account. With a new password every other session ends: one of them may be a thief's. */
    @Transactional
    public User change(User changed, CurrentUser by) {
        var before = users.lock(changed.id());
        var stored = users.change(changed);
        if (!before.passwordHash().equals(stored.passwordHash())) {
            sessions.endAllBut(by.userId(), by.sessionId(), "password-changed");
        }
        return stored;
    }

    /** Gives the account other roles. Where one is taken away its sessions end, since their tokens still name it. */
    @Transactional
    public User changeRoles(UUID id, Set<Role> roles) {
        var before = users.lock(id);
        var stored = users.changeRoles(id, roles);
        if (!stored.roles().containsAll(before.roles())) {
            sessions.endAll(id, "roles-changed");
        }
        return stored;
    }
}
