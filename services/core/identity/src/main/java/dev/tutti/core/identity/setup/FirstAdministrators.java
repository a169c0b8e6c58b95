package dev.tutti.core.identity.setup;

import dev.tutti.core.identity.profile.Registrations;
import dev.tutti.core.identity.user.User;
import dev.tutti.core.identity.user.Users;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives an installation its first administrator, once: there is no default password. */
@Component
class FirstAdministrators {

    private static final Duration LINK_TTL = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;
    private static final Set<Role> ROLES = Set.of(Role.LISTENER, Role.ARTIST, Role.ADMINISTRATOR);

    private final Users users;
    private final Registrations registrations;
    private final SetupLinkStore links;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrators(Users users, Registrations registrations, SetupLinkStore links, Clock clock) {
        this.users = users;
        this.registrations = registrations;
        this.links = links;
        this.clock = clock;
    }

    /** A new token for the link, which makes earlier ones worthless; empty where there is an administrator. */
    @Transactional
    public Optional<String> createToken() {
        if (users.hasAdministrator()) {
            return Optional.empty();
        }
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.replace(hash(token), clock.instant().plus(LINK_TTL));
        return Optional.of(token);
    }

    /** Refuses a token that is not good, before work is spent on the rest. */
    @Transactional(readOnly = true)
    public void check(String token) {
        if (users.hasAdministrator() || !links.exists(hash(token), clock.instant())) {
            throw invalid();
        }
    }

    /** Makes the account of whoever holds the link. */
    @Transactional
    public User register(String token, Users.Registration registration) {
        check(token);
        var user = users.registerFirstAdministrator(registration).orElseThrow(FirstAdministrators::invalid);
        links.deleteAll();
        return user;
    }

    /** Makes the account that a script's settings name, where there is no administrator yet. */
    @Transactional
    public void registerFromSettings(Users.Registration registration) {
        if (users.registerFirstAdministrator(registration).isPresent()) {
            links.deleteAll();
        }
    }

    Users.Registration prepare(String email, String password, String displayName) {
        return registrations.prepare(email, password, displayName, ROLES);
    }

    private static Refusal invalid() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN,
                "invalid-setup-link",
                "This link is not good any more: start Tutti again to get a new one.");
    }

    private static String hash(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }
}
