package dev.tutti.platform.web.limit;

import dev.tutti.platform.web.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Applies {@link RequestLimits} once the controller method is known and before its arguments are read. */
final class RequestLimitsInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            var limits = method.getMethodAnnotation(RequestLimits.class);
            if (limits != null) {
                apply(limits, request);
            }
        }
        return true;
    }

    private static void apply(RequestLimits limits, HttpServletRequest request) {
        if (!limits.body().isEmpty() && request.getAttribute(LimitFilter.REQUEST) instanceof LimitedRequest limited) {
            limited.limitTo(DataSize.parse(limits.body()).toBytes());
        }
        if (!limits.time().isEmpty()) {
            RequestDeadline.extend(request, DurationStyle.detectAndParse(limits.time()));
        }
    }
}
