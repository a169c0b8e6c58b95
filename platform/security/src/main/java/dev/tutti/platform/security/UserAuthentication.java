package dev.tutti.platform.security;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A person, proven by an access token. Roles are authorities {@code ROLE_<label>}. */
final class UserAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialized: sessions live in tokens
    private final AccessToken token;

    UserAuthentication(AccessToken token) {
        super(authorities(token.user()));
        this.token = token;
        setAuthenticated(true);
    }

    private static Collection<? extends GrantedAuthority> authorities(CurrentUser user) {
        return user.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.label()))
                .toList();
    }

    AccessToken token() {
        return token;
    }

    @Override
    public CurrentUser getPrincipal() {
        return token.user();
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserAuthentication that && token.equals(that.token);
    }

    @Override
    public int hashCode() {
        return Objects.hash(token);
    }
}
