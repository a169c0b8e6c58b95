package dev.tutti.core.identity.profile;

import dev.tutti.core.identity.throttle.Attempts;
import dev.tutti.core.identity.user.DisplayName;
import dev.tutti.core.identity.user.NewPassword;
import dev.tutti.core.identity.user.Passwords;
import dev.tutti.core.identity.user.User;
import dev.tutti.core.identity.user.UserView;
import dev.tutti.core.identity.user.Users;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.EntityTags;
import dev.tutti.platform.web.limit.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Shows people their account and lets them change it. */
@RestController
class ProfileController {

    private final Users users;
    private final Profiles profiles;
    private final Passwords passwords;
    private final Attempts attempts;

    ProfileController(Users users, Profiles profiles, Passwords passwords, Attempts attempts) {
        this.users = users;
        this.profiles = profiles;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** What is absent stays as it is. */
    record Change(
            @Nullable @Size(max = 1000) String displayName,
            @Nullable @Size(max = 1000) String currentPassword,
            @Nullable @Size(max = 1000) String newPassword) {

        /** The passwords belong in no log. */
        @Override
        public String toString() {
            return "Change[hidden]";
        }
    }

    @GetMapping("/api/v1/users/me")
    ResponseEntity<UserView> get(CurrentUser caller) {
        return answer(users.get(caller.userId()));
    }

    @PatchMapping("/api/v1/users/me")
    ResponseEntity<UserView> change(
            @Valid @RequestBody Change body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            CurrentUser caller,
            HttpServletRequest request) {
        long version = EntityTags.getVersion(ifMatch);
        var user = users.get(caller.userId());
        if (user.version() != version) {
            throw EntityTags.stale();
        }
        var name = body.displayName() == null ? user.displayName() : DisplayName.of(body.displayName());
        var hash = newHash(body, user, ClientAddress.of(request)).orElse(user.passwordHash());
        var changed = new User(user.id(), user.email(), name, hash, user.roles(), version, user.createdAt());
        return answer(profiles.change(changed, caller));
    }

    /** A stolen access token must not be enough to take the account over, nor to guess its password. */
    private Optional<String> newHash(Change body, User user, String address) {
        var typed = body.newPassword();
        if (typed == null) {
            return Optional.empty();
        }
        var chosen = NewPassword.of("newPassword", typed, user.email());
        var current = body.currentPassword();
        attempts.countLogin(user.email().key(), address);
        if (current == null || !passwords.match(current, Optional.of(user))) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "wrong-password",
                    "This is not your current password.",
                    "currentPassword",
                    null);
        }
        attempts.forgiveLogin(user.email().key(), address);
        return Optional.of(passwords.hash(chosen));
    }

    private static ResponseEntity<UserView> answer(User user) {
        return EntityTags.ok(UserView.of(user), user.version());
    }
}
