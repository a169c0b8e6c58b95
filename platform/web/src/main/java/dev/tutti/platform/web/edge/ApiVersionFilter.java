package dev.tutti.platform.web.edge;

import dev.tutti.platform.runtime.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the API version from the path. {@code /api/releases} means the newest stable version; a version that was never
 * or is no longer offered is refused by name. The response says which version answered.
 */
final class ApiVersionFilter extends OncePerRequestFilter {

    static final String HEADER = "API-Version";
    private static final String NEWEST = "v1";
    private static final Set<String> OFFERED = Set.of("v1");
    private static final String ROOT = "/api/";
    private static final Pattern VERSION = Pattern.compile("v[0-9]+");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(ROOT);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var version = firstSegment(request.getRequestURI());
        if (!VERSION.matcher(version).matches()) {
            response.setHeader(HEADER, NEWEST);
            chain.doFilter(new Newest(request), response);
        } else if (OFFERED.contains(version)) {
            response.setHeader(HEADER, version);
            chain.doFilter(request, response);
        } else {
            throw new Refusal(
                    Refusal.Kind.NOT_FOUND,
                    "unknown-api-version",
                    "There is no API version %s here: use %s.".formatted(version, NEWEST));
        }
    }

    private static String firstSegment(String uri) {
        var rest = uri.substring(ROOT.length());
        int end = rest.indexOf('/');
        return end < 0 ? rest : rest.substring(0, end);
    }

    /** The request as if its path had named the newest version. */
    private static final class Newest extends HttpServletRequestWrapper {

        Newest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            return versioned(super.getRequestURI());
        }

        @Override
        public String getServletPath() {
            return versioned(super.getServletPath());
        }

        private static String versioned(String path) {
            return path.startsWith(ROOT) ? ROOT + NEWEST + "/" + path.substring(ROOT.length()) : path;
        }
    }
}
