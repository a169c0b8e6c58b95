package dev.tutti.core.identity.setup;

import dev.tutti.contracts.api.core.identity.Setup;
import dev.tutti.core.identity.user.Users;
import org.springframework.web.bind.annotation.RestController;

/** Tells other services whether there is an administrator. */
@RestController
class SetupController implements Setup {

    private final Users users;

    SetupController(Users users) {
        this.users = users;
    }

    @Override
    public SetupState get() {
        return new SetupState(!users.hasAdministrator());
    }
}
