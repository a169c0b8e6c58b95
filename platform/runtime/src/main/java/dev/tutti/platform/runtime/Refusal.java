package dev.tutti.platform.runtime;

import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused for a reason its sender can act on. Domain code throws it without knowing HTTP;
 * {@code platform/web} turns it into a problem (RFC 9457), and a call between services carries it as the same type.
 * Subclasses give the refusals of a service their names.
 */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why in general; each kind is one HTTP status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        GONE(410),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        UNSUPPORTED(415),
        RANGE_NOT_SATISFIABLE(416),
        RULE_BROKEN(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String slug;
    private final @Nullable String field;
    private final @Nullable Long limit;

    /**
     * @param slug the stable end of the problem's type, a line in {@code docs/problems.md}: {@code out-of-stock}
     * @param message one sentence for the person who sent the request
     */
    public Refusal(Kind kind, String slug, String message) {
        this(kind, slug, message, null, null);
    }

    /**
     * @param field the part of the request that is wrong, as a path: {@code lines[2].quantity}
     * @param limit the named limit that was passed, in the unit that the message says
     */
    public Refusal(Kind kind, String slug, String message, @Nullable String field, @Nullable Long limit) {
        super(message);
        this.kind = kind;
        this.slug = slug;
        this.field = field;
        this.limit = limit;
    }

    /** A value in the request that breaks a rule: 422, naming the field. */
    public static Refusal invalid(String field, String message) {
        return new Refusal(Kind.RULE_BROKEN, "invalid-value", message, field, null);
    }

    /** Absent, or not the caller's to know. */
    public static Refusal notFound(String what) {
        return new Refusal(Kind.NOT_FOUND, "not-found", "There is no such " + what + ".");
    }

    public Kind kind() {
        return kind;
    }

    public String slug() {
        return slug;
    }

    public @Nullable String field() {
        return field;
    }

    public OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /**
     * What else a program may want to read of it, by name, in values that are plain JSON: {@code "sku": "A-1"}. Empty
     * unless a subclass says more. Names of the problem's own members are not allowed. A call between services does not
     * carry them: what a caller branches on belongs into the result.
     */
    public Map<String, Object> members() {
        return Map.of();
    }

    /** The sentence for the person who sent the request. */
    public String detail() {
        var message = getMessage();
        return message == null ? slug : message;
    }
}
