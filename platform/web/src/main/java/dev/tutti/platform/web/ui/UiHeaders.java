package dev.tutti.platform.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Says what a browser may do with the web application and how long it may keep its files. */
final class UiHeaders implements HandlerInterceptor {

    /** The build puts a hash of the content into these names, so what they hold never changes. */
    private static final String HASHED = "/assets/";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final UiSettings settings;

    UiHeaders(UiSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            boolean hashed = request.getRequestURI().startsWith(HASHED);
            response.setHeader("Content-Security-Policy", settings.contentSecurityPolicy());
            response.setHeader("Cache-Control", hashed ? FOR_EVER : "no-cache");
        }
        return true;
    }
}
