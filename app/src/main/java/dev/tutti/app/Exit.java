package dev.tutti.app;

/** How the process ends, for scripts and service managers. */
enum Exit {
    /** Stopped because it was asked to, or done. */
    STOPPED(0),
    /** The start failed; what was started is stopped again. */
    START_FAILED(1),
    /** An option cannot be used. */
    BAD_OPTION(2),
    /** Another process owns the data folder. */
    DATA_HELD(3),
    /** An engine broke while running and does not come back by itself. */
    ENGINE_LOST(4),
    /** The stop did not end within its bound, or a second signal asked not to wait for it. */
    HALTED(5);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
