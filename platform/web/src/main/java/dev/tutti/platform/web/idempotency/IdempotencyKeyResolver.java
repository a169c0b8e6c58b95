package dev.tutti.platform.web.idempotency;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link IdempotencyKey} from the header (draft-ietf-httpapi-idempotency-key-header), quoted or bare. */
final class IdempotencyKeyResolver implements HandlerMethodArgumentResolver {

    static final String HEADER = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern KEY = Pattern.compile("\"?([A-Za-z0-9._:/+=-]{1,200})\"?");

    private final Services services;
    private final Callers callers;

    IdempotencyKeyResolver(Services services, Callers callers) {
        this.services = services;
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IdempotencyKey.class;
    }

    @Override
    public IdempotencyKey resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        var value = value(http.getHeader(HEADER));
        return new IdempotencyKey(
                services.getOwner(parameter.getContainingClass()).schema(),
                value,
                value == null ? "" : caller(),
                http.getMethod() + " " + http.getRequestURI(),
                () -> response.setHeader(REPLAYED, "true"));
    }

    private static @Nullable String value(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var key = KEY.matcher(header.strip());
        if (!key.matches()) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "invalid-idempotency-key",
                    "An Idempotency-Key is 1 to 200 letters, digits or . _ : / + = - signs.",
                    HEADER,
                    200L);
        }
        return key.group(1);
    }

    /** Anonymous callers cannot be told apart, so a key of theirs would open the answers of others. */
    private String caller() {
        return callers.findUser()
                .map(user -> user.userId().toString())
                .or(() -> callers.findService().map(service -> "service " + service))
                .orElseGet(() -> callers.getUser().userId().toString());
    }
}
