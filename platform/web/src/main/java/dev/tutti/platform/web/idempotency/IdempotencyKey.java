package dev.tutti.platform.web.idempotency;

import dev.tutti.platform.runtime.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of a request, as a parameter of a controller method. It is bound to the caller, the
 * operation and the owning service's schema; without the header it is empty, and the request runs as often as it comes.
 *
 * @param value what the caller sent; null without the header
 * @param caller whose key it is: two people may choose the same
 * @param operation method and address, part of what must be the same in a repetition
 * @param onReplay told when an earlier response is given again
 */
public record IdempotencyKey(
        String schema, @Nullable String value, String caller, String operation, Runnable onReplay) {

    /** This key, or a refusal with 400 where the header is missing. */
    public IdempotencyKey required() {
        if (value == null) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED,
                    "idempotency-key-required",
                    "Send an Idempotency-Key, so that this is done once even if it is sent twice.",
                    IdempotencyKeyResolver.HEADER,
                    null);
        }
        return this;
    }
}
