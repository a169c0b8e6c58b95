package dev.tutti.platform.web.problem;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says what is wrong with a JSON body, and where, without showing the classes it was read into. */
final class BodyProblems {

    Problem explain(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return explain(json);
            }
        }
        return Problem.of(400, "malformed-body", "The body is missing or could not be read.");
    }

    private static Problem explain(JacksonException json) {
        return switch (json) {
            case StreamConstraintsException _ ->
                Problem.of(400, "malformed-body", "The JSON is nested too deeply or holds too long a value.");
            case StreamReadException syntax -> Problem.of(400, "malformed-body", "The body is no JSON" + at(syntax));
            case ValueInstantiationException broken -> brokenRule(broken);
            case MismatchedInputException wrong -> wrongType(wrong);
            case DatabindException wrong -> wrongType(wrong);
            default -> Problem.of(400, "malformed-body", "The body could not be read as JSON.");
        };
    }

    private static String at(StreamReadException syntax) {
        var location = syntax.getLocation();
        return location == null ? "." : ": line %d, column %d.".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** A record's own check failed; its message was written for people. */
    private static Problem brokenRule(ValueInstantiationException broken) {
        var cause = broken.getCause();
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return Problem.of(422, "invalid-value", cause.getMessage()).about(path(broken), null);
        }
        return Problem.of(422, "invalid-value", "The body holds a value that is not allowed.")
                .about(path(broken), null);
    }

    private static Problem wrongType(DatabindException wrong) {
        var field = path(wrong);
        var detail = field.isEmpty()
                ? "The body has not the shape that is expected here."
                : "The value of %s is missing or of the wrong type.".formatted(field);
        return Problem.of(400, "malformed-body", detail).about(field.isEmpty() ? null : field, null);
    }

    /** {@code lines[2].quantity}. */
    private static String path(DatabindException wrong) {
        return wrong.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
