package dev.tutti.core.identity.profile;

import dev.tutti.core.identity.user.UserView;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.web.limit.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people make an account. */
@Anonymous
@RestController
class RegistrationController {

    private final Registrations registrations;

    RegistrationController(Registrations registrations) {
        this.registrations = registrations;
    }

    record Register(
            @NotNull @Size(max = 300) String email,
            @NotNull @Size(max = 1000) String password,
            @NotNull @Size(max = 1000) String displayName) {

        /** The password belongs in no log. */
        @Override
        public String toString() {
            return "Register[hidden]";
        }
    }

    @PostMapping("/api/v1/auth/register")
    @ResponseStatus(HttpStatus.CREATED)
    UserView register(@Valid @RequestBody Register body, HttpServletRequest request) {
        return UserView.of(
                registrations.register(body.email(), body.password(), body.displayName(), ClientAddress.of(request)));
    }
}
