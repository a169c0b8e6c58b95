package dev.tutti.platform.web;

import dev.tutti.platform.runtime.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query. */
final class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Paging(limit(request.getParameter("limit")), request.getParameter("cursor"));
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return Paging.LIMIT_DEFAULT;
        }
        try {
            return Integer.parseInt(limit);
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "invalid-limit", "limit must be a whole number.", "limit", (long)
                    Paging.LIMIT_MAX);
        }
    }
}
