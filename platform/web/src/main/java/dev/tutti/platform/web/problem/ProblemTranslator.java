package dev.tutti.platform.web.problem;

import dev.tutti.platform.runtime.Refusal;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.BindException;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says which problem an exception is. What it does not know is our fault and tells nothing about itself. */
final class ProblemTranslator {

    private static final String OUR_FAULT = "Something went wrong on our side. Tell us the request id.";
    private static final int RULE_BROKEN = Refusal.Kind.RULE_BROKEN.status();

    private final BodyProblems bodies = new BodyProblems();

    Problem translate(Throwable failure) {
        return findRefusal(failure).map(Problem::of).orElseGet(() -> translateForeign(failure));
    }

    /** A refusal may arrive wrapped by whatever read the body or created the bean that threw it. */
    private static Optional<Refusal> findRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private Problem translateForeign(Throwable failure) {
        return switch (failure) {
            case HttpMessageNotReadableException unreadable -> bodies.explain(unreadable);
            case BindException invalid -> invalid(invalid.getAllErrors());
            case HandlerMethodValidationException invalid -> invalid(invalid);
            case ConstraintViolationException invalid -> invalid(invalid);
            case MethodArgumentTypeMismatchException mismatch -> mismatched(mismatch);
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName(), "parameter");
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName(), "header");
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName(), "part");
            case MaxUploadSizeExceededException tooLarge -> tooLarge(tooLarge);
            case MultipartException _ -> Problem.of(400, "malformed-body", "The multipart body could not be read.");
            case AuthenticationException _ -> Problem.of(signIn());
            case AccessDeniedException _ -> Problem.of(403, "not-allowed", "You may not do this.");
            case AsyncRequestTimeoutException _ -> tooSlow();
            case CannotCreateTransactionException _ -> databaseAway();
            // The connection went during the commit: whether it happened, a repetition with the same key tells.
            case TransactionSystemException _ -> databaseAway();
            case DataAccessResourceFailureException _ -> databaseAway();
            case QueryTimeoutException _ -> databaseAway();
            case ErrorResponse known -> known(known);
            default -> Problem.of(500, "internal-error", OUR_FAULT);
        };
    }

    static Problem tooSlow() {
        return Problem.of(new Refusal(
                Refusal.Kind.UNAVAILABLE, "request-timeout", "The request took too long and was given up."));
    }

    private static Refusal signIn() {
        return new Refusal(Refusal.Kind.UNAUTHENTICATED, "sign-in-required", "Sign in to do this.");
    }

    private static Problem databaseAway() {
        return Problem.of(new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "database-unavailable",
                "The database gave no answer: try again in a moment."));
    }

    private static Problem invalid(List<ObjectError> errors) {
        return invalidValues(errors.stream()
                .map(error -> new Problem.FieldError(
                        error instanceof org.springframework.validation.FieldError field
                                ? field.getField()
                                : error.getObjectName(),
                        text(error.getDefaultMessage())))
                .toList());
    }

    private static Problem invalid(HandlerMethodValidationException invalid) {
        return invalidValues(invalid.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new Problem.FieldError(
                                error instanceof org.springframework.validation.FieldError field
                                        ? field.getField()
                                        : text(result.getMethodParameter().getParameterName()),
                                text(error.getDefaultMessage()))))
                .toList());
    }

    private static Problem invalid(ConstraintViolationException invalid) {
        return invalidValues(invalid.getConstraintViolations().stream()
                .map(violation ->
                        new Problem.FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList());
    }

    private static Problem invalidValues(List<Problem.FieldError> errors) {
        var detail = errors.stream()
                .map(error -> error.field() + " " + error.detail())
                .collect(Collectors.joining("; ", "", "."));
        var problem = Problem.of(RULE_BROKEN, "invalid-value", detail);
        return errors.isEmpty()
                ? problem
                : problem.about(errors.getFirst().field(), null).because(errors);
    }

    /** An id in the path that cannot be one names nothing; elsewhere the value is malformed. */
    private static Problem mismatched(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Problem.of(404, "not-found", "There is nothing here.");
        }
        return Problem.of(400, "malformed-parameter", "The value of %s cannot be read.".formatted(mismatch.getName()))
                .about(mismatch.getName(), null);
    }

    private static Problem missing(String name, String kind) {
        return Problem.of(400, "missing-" + kind, "The %s %s is missing.".formatted(kind, name))
                .about(name, null);
    }

    private static Problem tooLarge(MaxUploadSizeExceededException tooLarge) {
        long limit = tooLarge.getMaxUploadSize();
        return Problem.of(413, "body-too-large", "The upload is larger than this installation accepts.")
                .about(null, limit > 0 ? limit : null);
    }

    private static Problem known(ErrorResponse known) {
        int status = known.getStatusCode().value();
        var problem = ofStatus(status);
        for (var name : List.of(HttpHeaders.ALLOW, HttpHeaders.ACCEPT)) {
            var value = known.getHeaders().getFirst(name);
            if (value != null) {
                problem =
                        problem.with(name, String.join(", ", known.getHeaders().getOrEmpty(name)));
            }
        }
        return problem;
    }

    /** The problem of a bare status, as the servlet container reports it. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "malformed-request", "The request could not be read.");
            case 401 -> Problem.of(signIn());
            case 403 -> Problem.of(403, "not-allowed", "You may not do this.");
            case 404 -> Problem.of(404, "not-found", "There is nothing here.");
            case 405 -> Problem.of(405, "method-not-allowed", "This address does not take that method.");
            case 406 -> Problem.of(406, "not-acceptable", "None of the media types you accept is offered here.");
            case 413 -> Problem.of(413, "body-too-large", "The body is larger than this address accepts.");
            case 414 -> Problem.of(414, "address-too-long", "The address is too long.");
            case 415 -> Problem.of(415, "unsupported-media-type", "This address does not take that media type.");
            case 431 -> Problem.of(431, "headers-too-large", "The request's headers are too large.");
            case 503 -> Problem.of(503, "unavailable", "Not available at the moment: try again soon.");
            default ->
                status < 500
                        ? Problem.of(status, "malformed-request", "The request could not be answered.")
                        : Problem.of(status, "internal-error", OUR_FAULT);
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "is invalid" : text;
    }
}
