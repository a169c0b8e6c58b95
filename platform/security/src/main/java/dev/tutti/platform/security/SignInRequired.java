package dev.tutti.platform.security;

import dev.tutti.platform.runtime.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets anonymous callers through to {@link Anonymous} methods only. A method that forgot to say who may call it is
 * thereby closed, not open.
 */
final class SignInRequired implements HandlerInterceptor {

    private final Callers callers;
    private final Services services;

    SignInRequired(Callers callers, Services services) {
        this.callers = callers;
        this.services = services;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isClosed(method) && isAnonymous()) {
            throw Callers.signInFirst();
        }
        return true;
    }

    private boolean isClosed(HandlerMethod method) {
        return services.findOwner(method.getBeanType()).isPresent()
                && !method.hasMethodAnnotation(Anonymous.class)
                && !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Anonymous.class);
    }

    private boolean isAnonymous() {
        return callers.findUser().isEmpty() && callers.findService().isEmpty();
    }
}
