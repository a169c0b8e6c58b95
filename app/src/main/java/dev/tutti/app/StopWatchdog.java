package dev.tutti.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Halts the process when a stop takes longer than it may, and says what it was waiting for. */
final class StopWatchdog implements AutoCloseable {

    /** What a stop may take: service managers commonly kill after this long. */
    static final Duration STOP_MAX = Duration.ofSeconds(30);

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Terminal terminal;
    private volatile String step = "the start to end";

    StopWatchdog(Terminal terminal) {
        this.terminal = terminal;
        Thread.ofPlatform().daemon().name("stop-watchdog").start(this::watch);
    }

    /** Names what comes next, for the message. */
    void waitsFor(String step) {
        this.step = step;
    }

    @Override
    public void close() {
        stopped.countDown();
    }

    private void watch() {
        try {
            if (stopped.await(STOP_MAX.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        terminal.fail("not stopped within %d s, still waiting for %s: halting. The next start recovers."
                .formatted(STOP_MAX.toSeconds(), step));
        Runtime.getRuntime().halt(Exit.HALTED.code());
    }
}
