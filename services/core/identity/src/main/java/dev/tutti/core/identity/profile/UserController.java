package dev.tutti.core.identity.profile;

import dev.tutti.core.identity.user.User;
import dev.tutti.core.identity.user.UserView;
import dev.tutti.core.identity.user.Users;
import dev.tutti.platform.security.Role;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import dev.tutti.platform.web.idempotency.Idempotency;
import dev.tutti.platform.web.idempotency.IdempotencyKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators see and make accounts, and say who may be what. */
@PreAuthorize("hasRole('administrator')")
@RestController
class UserController {

    private static final String LIST = "users";

    private final Users users;
    private final Profiles profiles;
    private final Registrations registrations;
    private final Cursors cursors;
    private final Idempotency idempotency;

    UserController(
            Users users, Profiles profiles, Registrations registrations, Cursors cursors, Idempotency idempotency) {
        this.users = users;
        this.profiles = profiles;
        this.registrations = registrations;
        this.cursors = cursors;
        this.idempotency = idempotency;
    }

    record Create(
            @NotNull @Size(max = 300) String email,
            @NotNull @Size(max = 1000) String displayName,
            @NotNull @Size(max = 1000) String password,
            @NotEmpty Set<Role> roles) {

        /** The password belongs in no log. */
        @Override
        public String toString() {
            return "Create[hidden]";
        }
    }

    record Roles(@NotEmpty Set<Role> roles) {}

    @GetMapping("/api/v1/users")
    Page<UserView> list(@RequestParam(defaultValue = "") @Size(max = 100) String q, Paging paging) {
        var after = paging.cursor() == null
                ? new UUID(0, 0)
                : UUID.fromString(cursors.open(LIST, paging.cursor()).getFirst());
        var rows = users.list(q, after, paging.rows());
        return Page.of(
                        rows,
                        paging,
                        last -> cursors.seal(LIST, List.of(last.id().toString())))
                .map(UserView::of);
    }

    @GetMapping("/api/v1/users/{id}")
    ResponseEntity<UserView> get(@PathVariable UUID id) {
        return answer(users.get(id));
    }

    @PostMapping("/api/v1/users")
    @ResponseStatus(HttpStatus.CREATED)
    UserView create(@Valid @RequestBody Create body, IdempotencyKey key) {
        var registration = registrations.prepare(body.email(), body.password(), body.displayName(), body.roles());
        return idempotency.once(key, body, UserView.class, () -> UserView.of(users.register(registration)));
    }

    @PutMapping("/api/v1/users/{id}/roles")
    ResponseEntity<UserView> changeRoles(@PathVariable UUID id, @Valid @RequestBody Roles body) {
        return answer(profiles.changeRoles(id, body.roles()));
    }

    private static ResponseEntity<UserView> answer(User user) {
        return EntityTags.ok(UserView.of(user), user.version());
    }
}
