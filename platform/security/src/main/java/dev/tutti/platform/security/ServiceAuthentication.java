package dev.tutti.platform.security;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Another service of the installation, proven by a service token; its authority is {@code ROLE_service}. */
final class ServiceAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final String caller;

    ServiceAuthentication(String caller) {
        super(List.of(new SimpleGrantedAuthority("ROLE_service")));
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public String getPrincipal() {
        return caller;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServiceAuthentication that && caller.equals(that.caller);
    }

    @Override
    public int hashCode() {
        return Objects.hash(caller);
    }
}
