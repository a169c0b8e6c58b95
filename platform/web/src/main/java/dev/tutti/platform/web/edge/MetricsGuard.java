package dev.tutti.platform.web.edge;

import dev.tutti.platform.runtime.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Shows metrics to the networks that may read them. A request that names a client it was forwarded for, although no
 * trusted proxy sent it, came through an unknown proxy: then the near end says nothing about who asks.
 */
final class MetricsGuard extends OncePerRequestFilter {

    private final List<Network> readers;

    MetricsGuard(List<Network> readers) {
        this.readers = readers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/metrics");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isFromUnknownProxy(request) || !mayRead(request.getRemoteAddr())) {
            throw Refusal.notFound("address");
        }
        chain.doFilter(request, response);
    }

    private static boolean isFromUnknownProxy(HttpServletRequest request) {
        boolean isForwarded = request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
        return isForwarded && request.getAttribute(ForwardedFilter.TRUSTED) == null;
    }

    private boolean mayRead(String address) {
        return Network.findAddress(address)
                .filter(known -> readers.stream().anyMatch(network -> network.contains(known)))
                .isPresent();
    }
}
