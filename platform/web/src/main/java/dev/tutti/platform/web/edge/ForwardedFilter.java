package dev.tutti.platform.web.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds the client behind trusted proxies. {@code X-Forwarded-For} is read from its end: each trusted proxy vouches for
 * the entry before it, and the first address that no proxy of ours vouches through is the client, whatever it claims.
 */
final class ForwardedFilter extends OncePerRequestFilter {

    /** Request attribute that is set where a trusted proxy sent the request. */
    static final String TRUSTED = ForwardedFilter.class.getName() + ".trusted";

    private final List<Network> trusted;

    ForwardedFilter(List<Network> trusted) {
        this.trusted = trusted;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean forwarded = isTrusted(request.getRemoteAddr());
        if (forwarded) {
            request.setAttribute(TRUSTED, true);
        }
        chain.doFilter(forwarded ? new Forwarded(request, clientOf(request)) : request, response);
    }

    private String clientOf(HttpServletRequest request) {
        var client = request.getRemoteAddr();
        for (var hop : hopsFromNearest(request)) {
            if (!isTrusted(client) || Network.findAddress(hop).isEmpty()) {
                break;
            }
            client = hop;
        }
        return client;
    }

    private static List<String> hopsFromNearest(HttpServletRequest request) {
        var hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        return hops.reversed();
    }

    private boolean isTrusted(String address) {
        Optional<InetAddress> known = Network.findAddress(address);
        return known.isPresent() && trusted.stream().anyMatch(network -> network.contains(known.get()));
    }

    /** The request as the client sent it to the first proxy. */
    private static final class Forwarded extends HttpServletRequestWrapper {

        private final String client;
        private final boolean secure;

        Forwarded(HttpServletRequest request, String client) {
            super(request);
            this.client = client;
            this.secure = request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public String getRemoteHost() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }
    }
}
