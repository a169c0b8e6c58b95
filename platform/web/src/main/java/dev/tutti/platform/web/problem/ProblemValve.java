package dev.tutti.platform.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what never reached our filters: a request line or headers that Tomcat could not read. There is no request id
 * then. Tomcat creates it by its class name, so it is public and makes its JSON by hand from constants.
 */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var problem = ProblemTranslator.ofStatus(status);
        var document = """
                {"type":"%s","title":"%s","status":%d,"detail":"%s"}""".formatted(problem.type(), problem.title(), status, problem.detail());
        try {
            response.setContentType(Problem.MEDIA_TYPE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException e) {
            container.getLogger().debug("the client left before it was told what was wrong", e);
        }
    }
}
