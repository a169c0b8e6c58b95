package dev.tutti.platform.security;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the bearer token of a request. A person's must be good wherever it is sent. {@code /internal/**} does not exist
 * for anyone but services: without a good service token it is 404, so that it cannot even be explored.
 */
final class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final AccessTokens accessTokens;
    private final ServiceTokens serviceTokens;
    private final SecurityContextHolderStrategy contexts;
    private final Set<String> audiences;

    TokenFilter(
            AccessTokens accessTokens,
            ServiceTokens serviceTokens,
            SecurityContextHolderStrategy contexts,
            Services services) {
        this.accessTokens = accessTokens;
        this.serviceTokens = serviceTokens;
        this.contexts = contexts;
        this.audiences =
                services.active().stream().map(ServiceDeclaration::name).collect(Collectors.toSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = findBearer(request).flatMap(this::authenticate);
        if (isInternal(request)
                && caller.filter(ServiceAuthentication.class::isInstance).isEmpty()) {
            throw Refusal.notFound("address");
        }
        caller.ifPresent(this::remember);
        chain.doFilter(request, response);
    }

    private static Optional<String> findBearer(HttpServletRequest request) {
        @Nullable String header = request.getHeader("Authorization");
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    private Optional<Authentication> authenticate(String token) {
        return ServiceTokens.looksLikeOne(token)
                ? serviceTokens.findCaller(token, audiences).map(ServiceAuthentication::new)
                : Optional.of(new UserAuthentication(accessTokens.read(token)));
    }

    private static boolean isInternal(HttpServletRequest request) {
        return request.getServletPath().startsWith("/internal/")
                || request.getServletPath().equals("/internal");
    }

    private void remember(Authentication caller) {
        var context = contexts.createEmptyContext();
        context.setAuthentication(caller);
        contexts.setContext(context);
    }
}
