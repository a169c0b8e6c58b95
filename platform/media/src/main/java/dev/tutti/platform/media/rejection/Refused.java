package dev.tutti.platform.media.rejection;

/** Carries a rejection out of nested parsers; it never leaves the work-bench, which turns it into a value. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Rejection rejection;

    public Refused(Rejection.Reason reason, String detail) {
        super(detail);
        this.rejection = new Rejection(reason, detail);
    }

    public Rejection rejection() {
        return rejection;
    }
}
