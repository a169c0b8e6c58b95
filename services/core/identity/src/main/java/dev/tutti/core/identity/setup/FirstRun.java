package dev.tutti.core.identity.setup;

import dev.tutti.core.identity.user.Users;
import dev.tutti.platform.runtime.StartNotice;
import java.util.Optional;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What an installation without an administrator does at its start: take one from settings, or print the link. */
@Component
public class FirstRun implements StartNotice, SmartInitializingSingleton {

    private static final String NAME = "Administrator";

    private final FirstAdministrators administrators;
    private final Users users;
    private final AdminSettings settings;

    FirstRun(FirstAdministrators administrators, Users users, AdminSettings settings) {
        this.administrators = administrators;
        this.users = users;
        this.settings = settings;
    }

    /** Before the first request: a script that waits for readiness may sign in at once. */
    @Override
    public void afterSingletonsInstantiated() {
        var email = settings.email();
        var password = settings.password();
        if (email != null && password != null && !users.hasAdministrator()) {
            administrators.registerFromSettings(administrators.prepare(email, password, NAME));
        }
    }

    @Override
    public Optional<String> find(String address) {
        return administrators
                .createToken()
                .map(token -> "Create the first administrator: %s/setup?token=%s".formatted(address, token));
    }
}
