package dev.tutti.platform.web.ui;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Finds files of the web application, and its start page for every address that the application itself routes: one
 * without a dot, so that a missing script is a 404 and not a page.
 */
final class SinglePageResolver extends PathResourceResolver {

    private static final String START = "index.html";

    /** First segments that belong to the server; what is not found there is not found at all. */
    private static final List<String> SERVED =
            List.of("api", "internal", "media", "openapi", ".well-known", "metrics", "health", "ready", "live");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
        var found = path.isEmpty() ? null : super.getResource(path, location);
        if (found != null || !isRoute(path)) {
            return found;
        }
        return super.getResource(START, location);
    }

    private static boolean isRoute(String path) {
        var first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        var last = path.substring(path.lastIndexOf('/') + 1);
        return !SERVED.contains(first) && !last.contains(".");
    }
}
