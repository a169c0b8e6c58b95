package dev.tutti.platform.web.limit;

import dev.tutti.platform.security.Callers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits what one signed-in person sends, from however many addresses. */
final class UserRateFilter extends OncePerRequestFilter {

    private final RateLimit limit;
    private final Callers callers;

    UserRateFilter(RateLimit limit, Callers callers) {
        this.limit = limit;
        this.callers = callers;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        callers.findUser().ifPresent(user -> limit.take(user.userId().toString(), response));
        chain.doFilter(request, response);
    }
}
