package dev.tutti.platform.runtime.lease;

/** Another process took over; whoever catches this stops its work and leaves the rest to that process. */
public final class LeaseLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LeaseLost(String name, long token) {
        super("lease %s with token %d is held by another process".formatted(name, token));
    }
}
