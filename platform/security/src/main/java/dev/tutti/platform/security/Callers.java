package dev.tutti.platform.security;

import dev.tutti.platform.runtime.Refusal;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Who the work of this thread is done for. */
public final class Callers {

    private final SecurityContextHolderStrategy contexts;

    Callers(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    /** The person whose access token came with the request, if one came. */
    public Optional<CurrentUser> findUser() {
        return findToken().map(AccessToken::user);
    }

    /** The person whose access token came with the request; anonymous callers are refused with 401. */
    public CurrentUser getUser() {
        return findUser().orElseThrow(Callers::signInFirst);
    }

    /** The access token that came with the request; anonymous callers are refused with 401. */
    public AccessToken getToken() {
        return findToken().orElseThrow(Callers::signInFirst);
    }

    /** The access token that came with the request, if one came. */
    public Optional<AccessToken> findToken() {
        return findAuthentication()
                .filter(UserAuthentication.class::isInstance)
                .map(authentication -> ((UserAuthentication) authentication).token());
    }

    /** The service whose token came with the request, if it is another service that calls. */
    public Optional<String> findService() {
        return findAuthentication()
                .filter(ServiceAuthentication.class::isInstance)
                .map(authentication -> ((ServiceAuthentication) authentication).getPrincipal());
    }

    /** What an anonymous caller is told where a person is needed. */
    static Refusal signInFirst() {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "sign-in-required", "Sign in to do this.");
    }

    private Optional<Authentication> findAuthentication() {
        return Optional.ofNullable(contexts.getContext().getAuthentication());
    }
}
