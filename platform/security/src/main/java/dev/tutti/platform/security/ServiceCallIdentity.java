package dev.tutti.platform.security;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.call.CallIdentity;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Calls other services as this process: over HTTP with a service token, in the process as if one had come. */
final class ServiceCallIdentity implements CallIdentity {

    private final ServiceTokens tokens;
    private final SecurityContextHolderStrategy contexts;
    private final String caller;

    ServiceCallIdentity(ServiceTokens tokens, SecurityContextHolderStrategy contexts, Services services) {
        this.tokens = tokens;
        this.contexts = contexts;
        var active = services.active();
        this.caller = active.size() == 1
                ? active.stream().map(ServiceDeclaration::name).findFirst().orElseThrow()
                : Services.ALL;
    }

    @Override
    public Optional<String> bearerFor(String service) {
        return Optional.of(tokens.issue(caller, service));
    }

    @Override
    public <T> T within(String service, Callable<T> call) throws Exception {
        var before = contexts.getContext();
        var context = contexts.createEmptyContext();
        context.setAuthentication(new ServiceAuthentication(caller));
        contexts.setContext(context);
        try {
            return call.call();
        } finally {
            contexts.setContext(before);
        }
    }
}
