package dev.tutti.platform.web.health;

import dev.tutti.platform.runtime.ready.ReadyCheck;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/** The last thing to start and the first to stop: while it does not run, the process is not ready. */
final class Drain implements SmartLifecycle, ReadyCheck {

    private final Duration drain;
    private volatile boolean running;

    Drain(Duration drain) {
        this.drain = drain;
    }

    @Override
    public String name() {
        return "accepting";
    }

    @Override
    public boolean isReady() {
        return running;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    /** Requests go on being answered until the callback runs; only then does the next phase stop. */
    @Override
    public void stop(Runnable callback) {
        stop();
        CompletableFuture.delayedExecutor(drain.toMillis(), TimeUnit.MILLISECONDS)
                .execute(callback);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
