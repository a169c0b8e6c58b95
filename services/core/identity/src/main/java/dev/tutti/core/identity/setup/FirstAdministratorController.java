package dev.tutti.core.identity.setup;

import dev.tutti.core.identity.user.UserView;
import dev.tutti.platform.security.Anonymous;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Takes the one-time link of the first run. */
@Anonymous
@RestController
class FirstAdministratorController {

    private final FirstAdministrators administrators;

    FirstAdministratorController(FirstAdministrators administrators) {
        this.administrators = administrators;
    }

    record FirstAdministrator(
            @NotNull @Size(max = 100) String token,
            @NotNull @Size(max = 300) String email,
            @NotNull @Size(max = 1000) String password,
            @NotNull @Size(max = 1000) String displayName) {

        /** Password and token belong in no log. */
        @Override
        public String toString() {
            return "FirstAdministrator[hidden]";
        }
    }

    @PostMapping("/api/v1/auth/first-administrator")
    @ResponseStatus(HttpStatus.CREATED)
    UserView create(@Valid @RequestBody FirstAdministrator body) {
        administrators.check(body.token());
        var registration = administrators.prepare(body.email(), body.password(), body.displayName());
        return UserView.of(administrators.register(body.token(), registration));
    }
}
