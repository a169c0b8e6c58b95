package dev.tutti.platform.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests with problem documents: the one place where a failure becomes a response, and is logged. */
public final class Problems {

    /** Request attribute and logging context that hold the request's id. */
    public static final String REQUEST_ID = "requestId";

    /** Request attribute that is set when the request's time was up and its thread was interrupted for it. */
    public static final String TIMED_OUT = Problems.class.getName() + ".timedOut";

    private static final String TRACE_ID = "traceId";
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;
    private final ProblemTranslator translator = new ProblemTranslator();

    Problems(JsonMapper json) {
        this.json = json;
    }

    /** Answers with the problem that this failure is; an unexpected one is logged here and nowhere else. */
    public void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        var problem = isTimedOut(request) ? ProblemTranslator.tooSlow() : translator.translate(failure);
        if (problem.status() >= 500) {
            logFailure(request, problem, failure);
        }
        write(request, response, problem);
    }

    /** Whatever the interrupt made of the failure; the interrupt itself must not disturb the answer. */
    private static boolean isTimedOut(HttpServletRequest request) {
        if (request.getAttribute(TIMED_OUT) == null) {
            return false;
        }
        Thread.interrupted();
        return true;
    }

    void answerStatus(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        write(request, response, ProblemTranslator.ofStatus(status));
    }

    private static void logFailure(HttpServletRequest request, Problem problem, Throwable failure) {
        if (problem.status() == 503) {
            log.warn(
                    "request not answered method={} path={} type={} reason={}",
                    request.getMethod(),
                    request.getRequestURI(),
                    problem.type(),
                    failure.toString());
        } else {
            log.error("request failed method={} path={}", request.getMethod(), request.getRequestURI(), failure);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        if (response.isCommitted()) {
            // The status is on its way already; cutting the connection is the only way left to say that it failed.
            throw new IOException("the response had begun when the request failed");
        }
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        problem.headers().forEach(response::setHeader);
        var document = problem.seenIn(Objects.toString(request.getAttribute(REQUEST_ID), null), traceOf(request));
        var bytes = json.writeValueAsBytes(document);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** After the container left our filters, only the attribute still knows the trace. */
    private static @Nullable String traceOf(HttpServletRequest request) {
        var trace = MDC.get(TRACE_ID);
        return trace == null ? Objects.toString(request.getAttribute(TRACE_ID), null) : trace;
    }
}
