package dev.tutti.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what controllers throw. Not an advice, because an advice negotiates the media type: a client that accepts
 * only {@code audio/mp4} is to get a problem all the same.
 */
final class ProblemResolver implements HandlerExceptionResolver, Ordered {

    private final Problems problems;

    ProblemResolver(Problems problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (failure instanceof AsyncRequestNotUsableException) {
            return new ModelAndView(); // the client has gone: there is nobody to answer
        }
        try {
            problems.answer(request, response, failure);
        } catch (IOException e) {
            throw new UncheckedIOException("a problem could not be written", e);
        }
        return new ModelAndView();
    }
}
