package dev.tutti.platform.web.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what the filters inside it throw, so that a filter refuses as a controller does: by throwing. */
final class ProblemFilter extends OncePerRequestFilter {

    private final Problems problems;

    ProblemFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        request.setAttribute("traceId", MDC.get("traceId"));
        try {
            chain.doFilter(request, response);
        } catch (IOException clientGone) {
            throw clientGone;
        } catch (ServletException | RuntimeException failure) {
            problems.answer(request, response, rootOf(failure));
        }
    }

    private static Throwable rootOf(Exception failure) {
        return failure instanceof ServletException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
