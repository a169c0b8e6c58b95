package dev.tutti.platform.web.limit;

import dev.tutti.platform.runtime.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/** Bounds the requests worked on at once, and the body and the time of each. */
final class LimitFilter extends OncePerRequestFilter {

    static final String REQUEST = LimitFilter.class.getName() + ".request";
    static final String DEADLINE = LimitFilter.class.getName() + ".deadline";

    private final LimitSettings settings;
    private final ScheduledExecutorService timer;
    private final Semaphore places;

    LimitFilter(LimitSettings settings, ScheduledExecutorService timer) {
        this.settings = settings;
        this.timer = timer;
        this.places = new Semaphore(settings.requests());
    }

    /** Whether the process is alive is answered even when it is full. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().equals("/live");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "too-busy",
                    "This process is at its limit of requests: try again in a moment.",
                    null,
                    (long) settings.requests());
        }
        try {
            filterLimited(request, response, chain);
        } finally {
            places.release();
        }
    }

    private void filterLimited(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limited = new LimitedRequest(request, settings.body().toBytes());
        var deadline = new Deadline(timer, settings.time(), request);
        request.setAttribute(REQUEST, limited);
        request.setAttribute(DEADLINE, deadline);
        try (deadline) {
            chain.doFilter(limited, response);
        }
    }
}
