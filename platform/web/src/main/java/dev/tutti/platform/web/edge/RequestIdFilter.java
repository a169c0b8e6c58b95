package dev.tutti.platform.web.edge;

import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, or keeps a sane one that it brought: in the response, in problems and in every log line. */
final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    /** What may come from outside: long enough to be unique, and nothing that could break a log line or a header. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Ids ids;

    RequestIdFilter(Ids ids) {
        this.ids = ids;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var sent = request.getHeader(HEADER);
        var id =
                sent != null && SANE.matcher(sent).matches() ? sent : ids.next().toString();
        request.setAttribute(Problems.REQUEST_ID, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(Problems.REQUEST_ID, id)) {
            chain.doFilter(request, response);
        }
    }
}
