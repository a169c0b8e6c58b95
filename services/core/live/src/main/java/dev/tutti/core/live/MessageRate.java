package dev.tutti.core.live;

import java.time.Duration;

/** How many messages one client has sent within the current window of time. Used by one thread at a time. */
final class MessageRate {

    private final int most;
    private final Duration window;
    private long began = System.nanoTime();
    private int count;

    MessageRate(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** Counts a message, and says whether it is within the limit. */
    boolean allows() {
        if (System.nanoTime() - began > window.toNanos()) {
            began = System.nanoTime();
            count = 0;
        }
        return ++count <= most;
    }
}
