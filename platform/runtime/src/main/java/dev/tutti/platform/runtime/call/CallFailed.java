package dev.tutti.platform.runtime.call;

import dev.tutti.platform.runtime.Refusal;

/** The other service gave no answer: not reached, too slow, or broken. Whether it did the work is unknown. */
public final class CallFailed extends Refusal {

    private static final long serialVersionUID = 1L;

    CallFailed(String service, String reason, Throwable cause) {
        super(Kind.UNAVAILABLE, "service-unavailable", "The service %s gave no answer: %s.".formatted(service, reason));
        initCause(cause);
    }
}
