package dev.tutti.platform.web.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tutti.platform.runtime.Refusal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param field the part of the request that is wrong, where one is
 * @param limit the named limit that was passed, in the unit that the detail says
 * @param errors all that is wrong with the request, where it is more than one thing
 * @param members further members of this type of problem
 * @param headers response headers that belong to the problem; not part of the document
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Nullable Long limit,
        @Nullable List<FieldError> errors,
        @Nullable String requestId,
        @Nullable String traceId,
        @JsonAnyGetter Map<String, Object> members,
        @JsonIgnore Map<String, String> headers) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Where every type begins; the rest is the slug, a line in {@code docs/problems.md}. */
    public static final String TYPES = "https://tutti.dev/problems/";

    /** One thing that is wrong with a request. */
    public record FieldError(String field, String detail) {}

    static Problem of(int status, String slug, String detail) {
        return new Problem(TYPES + slug, title(slug), status, detail, null, null, null, null, null, Map.of(), Map.of());
    }

    static Problem of(Refusal refusal) {
        var problem = of(refusal.kind().status(), refusal.slug(), refusal.detail());
        var limit = refusal.limit().isPresent() ? Long.valueOf(refusal.limit().getAsLong()) : null;
        var known = problem.about(refusal.field(), limit).telling(refusal.members());
        return switch (refusal.kind()) {
            case UNAUTHENTICATED -> known.with("WWW-Authenticate", "Bearer");
            case UNAVAILABLE -> known.with("Retry-After", "1");
            default -> known;
        };
    }

    Problem about(@Nullable String field, @Nullable Long limit) {
        return new Problem(type, title, status, detail, field, limit, errors, requestId, traceId, members, headers);
    }

    Problem because(List<FieldError> errors) {
        return new Problem(
                type, title, status, detail, field, limit, List.copyOf(errors), requestId, traceId, members, headers);
    }

    Problem telling(Map<String, Object> members) {
        return new Problem(
                type, title, status, detail, field, limit, errors, requestId, traceId, Map.copyOf(members), headers);
    }

    Problem with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Problem(
                type, title, status, detail, field, limit, errors, requestId, traceId, members, Map.copyOf(more));
    }

    Problem seenIn(@Nullable String request, @Nullable String trace) {
        return new Problem(type, title, status, detail, field, limit, errors, request, trace, members, headers);
    }

    private static String title(String slug) {
        return slug.substring(0, 1).toUpperCase(Locale.ROOT) + slug.substring(1).replace('-', ' ');
    }
}
